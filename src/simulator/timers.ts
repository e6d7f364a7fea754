/** Waits and late work that end with the simulator. */
export class Timers {
  readonly #waiting = new Map<NodeJS.Timeout, () => void>();
  readonly #late = new Map<NodeJS.Timeout, () => void>();

  async wait(milliseconds: number): Promise<void> {
    if (milliseconds === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(timer);
        resolve();
      }, milliseconds);
      this.#waiting.set(timer, resolve);
    });
  }

  /** Does the work later, unless the simulator stops before. */
  schedule(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#late.delete(timer);
      work();
    }, milliseconds);
    this.#late.set(timer, work);
  }

  /** Does all late work now. */
  flush(): void {
    for (const [timer, work] of this.#late) {
      clearTimeout(timer);
      this.#late.delete(timer);
      work();
    }
  }

  /** Ends every wait and drops late work. */
  stop(): void {
    for (const timer of this.#late.keys()) clearTimeout(timer);
    this.#late.clear();
    for (const [timer, resolve] of this.#waiting) {
      clearTimeout(timer);
      resolve();
    }
    this.#waiting.clear();
  }
}
