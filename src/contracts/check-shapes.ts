import { isJsonObject, ownValue, type Json, type JsonObject } from "../model/json.ts";
import { describeKind } from "./describe-value.ts";
import { noProblems, type Problem } from "./payload-rule.ts";
import type { PayloadPath } from "./payload.ts";
import type { ReadParts } from "./payload-parts.ts";

/** What must be an object, or a list of them, when it is there. */
export interface Shape {
  readonly read: ReadParts;
  readonly key: string;
  readonly isList?: boolean;
}

/** Complains of whatever is not the object, or the list of objects, that it must be. */
export function checkShapes(shapes: readonly Shape[], item: JsonObject, stream: string): readonly Problem[] {
  return shapes.flatMap(({ read, key, isList }) =>
    read(item, stream).flatMap(({ value, path }): readonly Problem[] => {
      const found = ownValue(value, key);
      if (found === undefined) return noProblems;
      const at = [...path, key];
      if (isList !== true) return isJsonObject(found) ? noProblems : [complain(key, "an object", found, at)];
      if (!Array.isArray(found)) return [complain(key, "a list", found, at)];
      return found.flatMap((each: Json, index) =>
        isJsonObject(each) ? [] : [complain(key, "a list of objects", each, [...at, index])],
      );
    }),
  );
}

function complain(key: string, words: string, value: Json, path: PayloadPath): Problem {
  return { message: `"${key}" takes ${words} and has ${describeKind(value)}`, path, value };
}
