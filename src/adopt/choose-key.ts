/** Keys that nothing else uses, chosen in the order they are asked for. */
export class KeyBook {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** The name itself where it can be a key of the platform's own words and is free; undefined otherwise. */
  takeName(name: string): string | undefined {
    if (!/^[^\p{Cc}/]{1,256}$/u.test(name) || this.#taken.has(name)) return undefined;
    this.#taken.add(name);
    return name;
  }

  /** A short key made of a name, with a number behind it when another has it already. */
  takeSlug(name: string, fallback: string): string {
    const slug = slugOf(name) || fallback;
    let key = slug;
    for (let count = 2; this.#taken.has(key); count += 1) key = `${slug}-${count}`;
    this.#taken.add(key);
    return key;
  }
}

/** `CRM sync (España)` as `crm-sync-espana`; empty for a name without a letter or digit of the alphabet. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 40)
    .replace(/-$/, "");
  return ["constructor", "prototype"].includes(slug) ? "" : slug;
}
