import type { AttemptNotes } from "../../src/model/attempt-notes.ts";
import type { DesiredResource } from "../../src/model/resource.ts";

/** One machine's notes of creates under way, in memory; they survive a run as files would. */
export class NotesFake implements AttemptNotes {
  /** When each create was begun, by name. */
  readonly begun: Map<string, number>;
  /** Called before anything is done: a crash happens here. */
  before: (step: string) => Promise<void> = async () => undefined;
  readonly #now: () => number;

  constructor(now: () => number, begun: Map<string, number> = new Map()) {
    this.#now = now;
    this.begun = begun;
  }

  async begin(...[resource]: Parameters<AttemptNotes["begin"]>): ReturnType<AttemptNotes["begin"]> {
    const name = nameOf(resource);
    await this.before(`begin ${name}`);
    const begunAt = this.begun.get(name);
    if (begunAt !== undefined) return { status: "earlier", begunAt };
    this.begun.set(name, this.#now());
    return { status: "begun" };
  }

  async renew(...[resource]: Parameters<AttemptNotes["renew"]>): Promise<void> {
    const name = nameOf(resource);
    await this.before(`renew ${name}`);
    this.begun.set(name, this.#now());
  }

  async end(...[resource]: Parameters<AttemptNotes["end"]>): Promise<void> {
    const name = nameOf(resource);
    if (!this.begun.has(name)) return;
    await this.before(`end ${name}`);
    this.begun.delete(name);
  }
}

function nameOf({ address, attributes: { name } }: DesiredResource): string {
  return typeof name === "string" ? name : address;
}
