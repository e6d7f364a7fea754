import type { PayloadRule } from "../payload-rule.ts";
import { noProblems } from "../payload-rule.ts";

/** An id starts or ends with a blank. */
export const blanksAroundId: PayloadRule = {
  id: "blanks-around-id",
  severity: "warning",
  title: "An id starts or ends with a blank",
  why: "Nothing says that the platform cuts blanks off, so `u-1` with a space behind it is another contact than `u-1`, and an event sent again with another blank is counted twice. It nearly always comes from an export or a form field.",
  fix: "Trim the id where it is read.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: {},
    accepted: [{ _user_id: "u-1" }, { _user_id: "Ana García" }],
    rejected: [{ _user_id: "u-1 " }],
  },
  check: {
    on: "item",
    compile: (_contract, stream) => {
      const keys = stream === "contacts" ? ["_user_id"] : ["_user_id", "_event_id"];
      return (item) => {
        if (!keys.some((key) => hasOuterBlank(item[key]))) return noProblems;
        return keys
          .filter((key) => hasOuterBlank(item[key]))
          .map((key) => ({ message: `"${key}" starts or ends with a blank`, path: [key], value: item[key] ?? null }));
      };
    },
  },
};

function hasOuterBlank(id: unknown): boolean {
  return typeof id === "string" && id !== "" && id.trim() !== id;
}
