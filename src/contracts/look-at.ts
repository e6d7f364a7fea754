import type { Json } from "../model/json.ts";
import type { DialectCheck } from "./dialect-rule.ts";
import type { Part, ReadParts } from "./payload-parts.ts";
import { noProblems, type Problem } from "./payload-rule.ts";

/** Looks at each part that `read` finds. */
export function lookAt<OneContract>(
  read: ReadParts,
  compile: (contract: OneContract) => (part: Part) => readonly Problem[],
): DialectCheck<OneContract> {
  return {
    on: "item",
    compile: (contract, stream) => {
      const find = compile(contract);
      return (item) => read(item, stream).flatMap(find);
    },
  };
}

/** A complaint about one member of a part, or nothing. */
export type FindEntry = (key: string, value: Json) => Omit<Problem, "path"> | undefined;

/** Looks at each member of each part; the problem stands at the member's value, or at its key when it says so. */
export function lookAtEntries<OneContract>(
  read: ReadParts,
  compile: (contract: OneContract, part: Part) => FindEntry,
): DialectCheck<OneContract> {
  return {
    on: "item",
    compile: (contract, stream) => (item) =>
      read(item, stream).flatMap((part) => {
        const find = compile(contract, part);
        return Object.entries(part.value).flatMap(([key, value]): readonly Problem[] => {
          const problem = find(key, value);
          return problem === undefined ? noProblems : [{ ...problem, path: [...part.path, key] }];
        });
      }),
  };
}
