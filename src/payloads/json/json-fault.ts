/**
 * Why a text is not JSON, and where. Offsets count UTF-16 units from the start of the text. It is thrown and caught
 * within this folder and is no `Error`, because a stack costs more than reading the line.
 */
export class JsonFault {
  readonly ruleId: "broken-json" | "too-deep";
  readonly message: string;
  readonly start: number;
  readonly end: number;

  constructor(ruleId: "broken-json" | "too-deep", message: string, start: number, end: number = start + 1) {
    this.message = message;
    this.ruleId = ruleId;
    this.start = start;
    this.end = end;
  }
}
