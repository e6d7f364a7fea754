import type { Contract, Stream } from "../../src/contracts/contract.ts";

export declare function everyContract(): Contract;
export declare function mutatedLines(stream: Stream, seed: number): Generator<string>;
