/** Examples of a command, each with what it is good for. */
export type Examples = readonly (readonly [command: string, why: string])[];

/** What help shows of them. */
export function exampleText(examples: Examples): string {
  return `\nExamples:\n${examples.map(([command, why]) => `  # ${why}\n  $ ${command}\n`).join("")}`;
}
