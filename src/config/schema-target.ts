import type { LocatedNode, Path } from "./located-node.ts";
import type { Span } from "./source-text.ts";

/** What a complaint is about: the path of the value, the value, and where to point for the value's own key. */
export interface SchemaTarget {
  readonly path: Path;
  readonly node: LocatedNode;
  /** The key of the value in its map, or the value itself. */
  readonly keySpan: Span;
}
