import fc from "fast-check";

type Tree = string | readonly (readonly [key: string, value: Tree])[] | { readonly items: readonly Tree[] };

const keys = fc.constantFrom("a", "_b", "two words", "x-y", "a.b/c", '"1"', "'c'");
/** Further in than any block below. */
const far = " ".repeat(30);
const value = fc.constantFrom(
  "v",
  "two  words",
  "12",
  "-1",
  "1.50",
  "true",
  "Null",
  "a:b",
  "a#b",
  "$x",
  "${env.A}",
  "/p",
  "-x",
  "+1",
  "éñ",
  "0o7",
  '"a b"',
  "'a: b'",
  '"#"',
  "''",
  "[]",
  "{}",
  "[a, b c]",
  "[a,b , 1]",
  "{ a: b, b: 2 }",
  '[{ a: [1, b] }, "x"]',
  `[\n${far}a,\n${far}  b,\n${far}]`,
  `{\n${far}a: b }`,
);
const { map } = fc.letrec<{ tree: Tree; map: Tree }>((tie) => ({
  map: fc.uniqueArray(fc.tuple(keys, tie("tree")), { minLength: 1, maxLength: 4, selector: ([key]) => key }),
  tree: fc.oneof(
    { depthSize: "small", maxDepth: 5 },
    value,
    tie("map"),
    fc.array(fc.oneof(value, tie("map")), { minLength: 1, maxLength: 3 }).map((items) => ({ items })),
  ),
}));

/** The tree as block YAML; a list stands as far in as its key, or further. */
function write(node: Tree, indent: number, isListFar: boolean): string {
  if (typeof node === "string") return ` ${node}`;
  const margin = " ".repeat(indent);
  const further = (below: Tree): number => indent + ("items" in Object(below) && !isListFar ? 0 : 2);
  if ("items" in node) {
    return node.items.map((item) => `\n${margin}-${writeItem(item, indent, isListFar)}`).join("");
  }
  return node.map(([key, below]) => `\n${margin}${key}:${write(below, further(below), isListFar)}`).join("");
}

/** A map begins behind its dash. */
function writeItem(item: Tree, indent: number, isListFar: boolean): string {
  return write(item, indent + 2, isListFar).replace(/^\n +(?!-)/, " ");
}

/** What may stand at the end of a line, between lines, or anywhere, and mostly should not. */
const noise = fc.constantFrom(
  " ",
  " # c",
  "#",
  "\n",
  "\n\n",
  "\n  # c\n",
  "\n ",
  "\n  ",
  "\n- ",
  "- ",
  ": ",
  ":",
  " :",
  "\t",
  "\r",
  "\r\n",
  "? ",
  "{",
  "}",
  "[",
  "]",
  ",",
  "{\n a: b }",
  '"',
  "'",
  "\\",
  "|",
  ">-\n",
  "&a ",
  "*a",
  "!t ",
  "%",
  "@",
  "`",
  "---",
  "\n---\n",
  "\n...\n",
  "=",
  "true",
  "null",
  "1",
  "1e999",
  "12345678901234567890",
  "<<",
  "__proto__",
  "\u2028",
  "\u00a0",
  "\ufeff",
  "😀",
  "\0",
  "x",
);

export const plainDocument = fc
  .tuple(map, fc.boolean(), fc.constantFrom("", "\n"))
  .map(([written, isListFar, end]) => write(written, 0, isListFar).slice(1) + end);

/** Plain documents, most of them changed in a place or two. */
export const nearlyPlain = fc
  .tuple(plainDocument, fc.array(fc.tuple(fc.nat({ max: 200 }), noise, fc.nat({ max: 2 })), { maxLength: 2 }))
  .map(([written, changes]) =>
    changes.reduce((text, [at, what, cut]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + what + text.slice(from + cut);
    }, written),
  );
