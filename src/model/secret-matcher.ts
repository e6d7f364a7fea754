import { notationsOf, type Form, type Notation, type Piece } from "./secret-forms.ts";

/** A place within secrets; several secrets share the places that lead to what they begin with. */
interface Place {
  /** How many pieces lead here. */
  readonly depth: number;
  /** Notations that go on from here; they become steps when a search gets here. */
  pending: Notation[];
  readonly steps: Map<string, Step[]>;
  /** The next place by the piece that leads there. */
  readonly next: Map<Piece, Place>;
  isEnd: boolean;
}

interface Step {
  readonly form: Form;
  readonly to: Place;
}

/**
 * Finds secrets in text, whatever mixture of notations they are written in. How long that takes does not depend on how
 * many secrets there are: a run may hear of a thousand tokens, and everything it prints passes here.
 */
export class SecretMatcher {
  readonly #root = newPlace(0);
  /** Which pairs of characters, by the low bytes of their units, a secret can begin with. */
  readonly #beginnings = new Uint8Array(65_536);

  add(value: string): void {
    for (const notation of notationsOf(value)) {
      const [first, second] = [notation(0), notation(1)];
      if (first === undefined || second === undefined) continue;
      this.#noteBeginnings(first, second);
      follow(this.#root, first).pending.push(notation);
    }
  }

  /** The text with every secret in it replaced; where one holds another, the longer one is. */
  replace(text: string, mask: string): string {
    const parts: string[] = [];
    let done = 0;
    for (let at = 0; at + 1 < text.length; at += 1) {
      if (this.#beginnings[pairAt(text, at)] === 0) continue;
      const end = longestEnd(this.#root, text, at);
      if (end === undefined) continue;
      parts.push(text.slice(done, at), mask);
      done = end;
      at = end - 1;
    }
    return parts.length === 0 ? text : parts.join("") + text.slice(done);
  }

  #noteBeginnings(first: Piece, second: Piece): void {
    for (const { starts } of first) {
      for (const start of starts) {
        if (start.length > 1) this.#beginnings[pairAt(start, 0)] = 1;
        else for (const form of second) this.#noteFollowers(start, form);
      }
    }
  }

  #noteFollowers(start: string, { starts }: Form): void {
    for (const next of starts) this.#beginnings[pairAt(start + next, 0)] = 1;
  }
}

function newPlace(depth: number): Place {
  return { depth, pending: [], steps: new Map(), next: new Map(), isEnd: false };
}

/** Most places of most secrets are never reached, and building them for a thousand tokens took half of a plan. */
function unfold(place: Place): void {
  if (place.pending.length === 0) return;
  const { pending } = place;
  place.pending = [];
  for (const notation of pending) {
    const piece = notation(place.depth);
    if (piece === undefined) place.isEnd = true;
    else follow(place, piece).pending.push(notation);
  }
}

function follow(place: Place, piece: Piece): Place {
  const known = place.next.get(piece);
  if (known !== undefined) return known;
  const to = newPlace(place.depth + 1);
  place.next.set(piece, to);
  for (const form of piece) {
    const initial = form.text.charAt(0);
    for (const written of new Set(form.isAnyCase ? [initial, initial.toUpperCase()] : [initial])) {
      const steps = place.steps.get(written);
      if (steps === undefined) place.steps.set(written, [{ form, to }]);
      else steps.push({ form, to });
    }
  }
  return to;
}

/** Where the longest secret that begins at `start` ends. */
function longestEnd(root: Place, text: string, start: number): number | undefined {
  let longest: number | undefined;
  const open: (readonly [place: Place, at: number])[] = [[root, start]];
  // Two forms of a piece can begin alike, so that ways meet again; each is gone once.
  const seen = new Map<Place, Set<number>>();
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const [place, at] = way;
    unfold(place);
    if (place.isEnd && at > (longest ?? start)) longest = at;
    for (const { form, to } of place.steps.get(text.charAt(at)) ?? []) {
      if (!stands(form, text, at)) continue;
      const end = at + form.text.length;
      const ends = seen.get(to) ?? new Set();
      if (ends.has(end)) continue;
      seen.set(to, ends.add(end));
      open.push([to, end]);
    }
  }
  return longest;
}

function stands({ text: form, isAnyCase }: Form, text: string, at: number): boolean {
  if (form.length === 1 || text.startsWith(form, at)) return true; // of one unit: it led here
  return isAnyCase && text.slice(at, at + form.length).toLowerCase() === form;
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 255) << 8) | (text.charCodeAt(at + 1) & 255);
}
