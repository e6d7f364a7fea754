import { readSchema, type SchemaProblem } from "../json-schema/read-schema.ts";
import type { Problem } from "../payload-rule.ts";
import type { SvixContract } from "./svix-contract.ts";

/** What is wrong with the schemas of a contract; a path leads from the event type. */
export function listSchemaProblems({ eventTypes }: SvixContract, kind: SchemaProblem["kind"]): readonly Problem[] {
  return [...eventTypes.values()].flatMap(({ address, schemas }) =>
    [...schemas].flatMap(([version, schema]) =>
      readSchema(schema, "the payload")
        .problems.filter((problem) => problem.kind === kind)
        .map(({ message, path }): Problem => {
          return { message, path: ["schemas", version, ...path], address: `${address}#${version}` };
        }),
    ),
  );
}
