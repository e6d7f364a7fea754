import { propertyAddress } from "../json-schema/property-address.ts";
import { readSchema, type SchemaProblem } from "../json-schema/read-schema.ts";
import type { JsonObject } from "../../model/json.ts";
import type { PayloadPath } from "../payload.ts";
import type { Problem } from "../payload-rule.ts";
import type { SvixContract } from "./svix-contract.ts";

/** What is wrong with the schemas of a contract; a path leads from the event type. */
export function listSchemaProblems({ eventTypes }: SvixContract, kind: SchemaProblem["kind"]): readonly Problem[] {
  return [...eventTypes.values()].flatMap(({ address, schemas }) =>
    [...schemas].flatMap(([version, schema]) =>
      problemsOf(schema)
        .filter((problem) => problem.kind === kind)
        .map(({ message, path }): Problem => {
          const at = propertyAddress(address, version, propertyOf(path));
          return { message, path: ["schemas", version, ...path], address: at };
        }),
    ),
  );
}

const known = new WeakMap<JsonObject, readonly SchemaProblem[]>();

/** Several rules ask the same of every schema, of which an environment may have thousands. */
function problemsOf(schema: JsonObject): readonly SchemaProblem[] {
  const problems = known.get(schema) ?? readSchema(schema, "the payload").problems;
  known.set(schema, problems);
  return problems;
}

/** The property that a place in a schema is about, as far as it leads through properties and items of lists. */
function propertyOf([step, key, ...rest]: PayloadPath): PayloadPath {
  if (step === "properties" && typeof key === "string") return [key, ...propertyOf(rest)];
  return step === "items" && typeof key === "string" ? ["*", ...propertyOf([key, ...rest])] : [];
}
