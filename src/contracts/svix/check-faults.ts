import type { FaultKind } from "../json-schema/schema-fault.ts";
import { payloadJudgeOf } from "./payload-judge.ts";
import type { SvixRule } from "./svix-rule.ts";

/** The check of a rule about one kind of fault that a payload's schema finds. */
export function checkFaults(kind: FaultKind): SvixRule["check"] {
  return {
    on: "item",
    compile: (contract, _stream, means) => {
      const judge = payloadJudgeOf(contract, means);
      return (item) => judge(item).filter((fault) => fault.kind === kind);
    },
  };
}
