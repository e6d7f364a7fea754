import { KnownError } from "../../src/model/errors.ts";
import type { Secret } from "../../src/model/secret.ts";
import { describeSink, type SinkPort, type SinkState } from "../../src/model/sink.ts";

/** Where a sink of the test fails. */
export type SinkStep = "test" | "inspect" | "deliver" | "after-deliver" | "emergency";

/** Sinks that remember, with failures on demand; they survive a run as files would. */
export class SinkFake implements SinkPort {
  /** What each sink holds, by its description. */
  readonly held = new Map<string, string>();
  /** What was saved as a last resort, by address. */
  readonly emergencies = new Map<string, string>();
  /** Every call, in order. */
  readonly calls: string[] = [];
  /** Failures by step, or by step and sink: `deliver`, `deliver .env (T)`. */
  readonly failures = new Map<string, "known" | "bug">();
  /** Called before anything is done: a crash happens here. */
  before: (step: string) => Promise<void> = async () => undefined;

  async inspect(...[sink, , secret]: Parameters<SinkPort["inspect"]>): Promise<SinkState> {
    await this.#enter("inspect", describeSink(sink));
    const value = this.held.get(describeSink(sink));
    if (sink.type === "command" && sink.verify === undefined) return { status: "unknown", reason: "no verify" };
    return { status: value === undefined ? "absent" : value === secret.reveal() ? "current" : "stale" };
  }

  async test(...[sink]: Parameters<SinkPort["test"]>): ReturnType<SinkPort["test"]> {
    await this.before(`test ${describeSink(sink)}`);
    this.calls.push(`test ${describeSink(sink)}`);
    const fails = this.#failure("test", describeSink(sink));
    return fails === undefined ? undefined : { message: "it takes nothing", help: "mend it" };
  }

  async deliver(...[sink, , secret]: Parameters<SinkPort["deliver"]>): Promise<void> {
    const name = describeSink(sink);
    await this.#enter("deliver", name);
    this.held.set(name, secret.reveal());
    await this.#enter("after-deliver", name);
  }

  async sweep(): Promise<void> {}

  async saveEmergency(address: string, secret: Secret): Promise<string> {
    await this.#enter("emergency", address);
    this.emergencies.set(address, secret.reveal());
    return `/private/${address}`;
  }

  async #enter(step: SinkStep, name: string): Promise<void> {
    await this.before(`${step} ${name}`);
    this.calls.push(`${step} ${name}`);
    const failure = this.#failure(step, name);
    if (failure === "known") throw new KnownError(`${step} failed`, { exitCode: 10 });
    if (failure === "bug") throw new TypeError(`a bug that quotes ${this.held.get(name) ?? "nothing"}`);
  }

  #failure(step: SinkStep, name: string): "known" | "bug" | undefined {
    return this.failures.get(`${step} ${name}`) ?? this.failures.get(step);
  }
}
