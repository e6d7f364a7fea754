import type { Diagnostic } from "../model/diagnostic.ts";

/** The configuration has errors: the findings are the answer. */
export class InvalidConfig extends Error {
  readonly findings: readonly Diagnostic[];

  constructor(findings: readonly Diagnostic[]) {
    super("the configuration has errors");
    this.findings = findings;
  }
}
