import { describeKind } from "../../describe-value.ts";
import { userStream, userStreams } from "../attentive-contract.ts";
import { builtInGroups, builtInKeys } from "../built-ins.ts";
import { lookAtEntries } from "../../look-at.ts";
import { child, type ReadParts } from "../../payload-parts.ts";
import { builtIns } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A built-in attribute is of another type than the vendor says. */
export const attentiveWrongBuiltInType: AttentiveRule = {
  id: "attentive-wrong-built-in-type",
  severity: "error",
  title: "A built-in attribute is of another type than the vendor says",
  why: "`age` is a whole number; every other built-in attribute is a text, `latitude` and `longitude` too (CreateUserAttributesRequestDtoV2).",
  fix: 'Send `"latitude": "40.73"` as a text and `"age": 29` as a number.',
  streams: userStreams,
  examples: {
    stream: userStream,
    specs: {},
    accepted: [
      { identifiers: { email: "a@b.co" }, attributes: { location: { latitude: "40.73" }, demographic: { age: 29 } } },
    ],
    rejected: [{ identifiers: { email: "a@b.co" }, attributes: { location: { latitude: 40.73 } } }],
  },
  check: lookAtEntries(groups, () => (key, value) => {
    if (!scalars.has(key)) return undefined;
    const words = key === "age" ? "a whole number" : "a text";
    if (key === "age" ? Number.isInteger(value) : typeof value === "string") return undefined;
    const kind = typeof value === "number" && key === "age" ? "a broken one" : describeKind(value);
    return { message: `"${key}" takes ${words} and has ${kind}`, value };
  }),
};

const scalars: ReadonlySet<string> = new Set(
  Object.values(builtInKeys)
    .flat()
    .filter((key) => key !== "custom" && !builtInGroups.some((group) => group === key)),
);

/** The attributes themselves, then the objects in them. */
function groups(...[item, stream]: Parameters<ReadParts>): ReturnType<ReadParts> {
  const attributes = builtIns(item, stream);
  return [...attributes, ...builtInGroups.flatMap((group) => child(attributes, group))];
}
