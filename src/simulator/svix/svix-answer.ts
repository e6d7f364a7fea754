import { jsonAnswer, Refusal, type Answer } from "../answer.ts";

/** `{code, detail}`, the vendor's error body for every status but 422. */
export function svixError(status: number, code = codes.get(status) ?? "server_error", detail = "Refused"): Answer {
  if (status === 422) return jsonAnswer(422, { detail: [{ loc: ["body"], msg: detail, type: "value_error" }] });
  return jsonAnswer(status, { code, detail });
}

const codes = new Map([
  [400, "generic_error"],
  [401, "authentication_failed"],
  [403, "insufficient access"],
  [404, "not_found"],
  [409, "conflict"],
  [413, "payload_too_large"],
  [429, "rate_limit"],
]);

export function refuseSvix(status: number, code?: string, detail?: string): Refusal {
  return new Refusal(svixError(status, code, detail));
}

/** 422 about one field of the body. */
export function refuseField(field: string, message: string): Refusal {
  return new Refusal(jsonAnswer(422, { detail: [{ loc: ["body", field], msg: message, type: "value_error" }] }));
}
