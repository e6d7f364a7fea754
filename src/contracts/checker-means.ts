import type { TestPattern } from "./json-schema/pattern-tester.ts";

/** What a checker is given beside data; one for each checker, so that it can also tell them apart. */
export interface CheckerMeans {
  readonly testPattern: TestPattern;
}
