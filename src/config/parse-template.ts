/** A piece of text with references: literal text, or what to put in its place. `start` and `end` are offsets in the text. */
export type TemplatePart =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "var"; readonly name: string }
  | { readonly type: "env"; readonly name: string; readonly fallback: string | undefined }
  | { readonly type: "invalid"; readonly written: string; readonly isUnterminated: boolean };

const reference = /^(?:var\.([A-Za-z_][A-Za-z0-9_-]*)|env\.([A-Za-z_][A-Za-z0-9_]*)(?::-([\s\S]*))?)$/;

/** Splits text at `${…}`; `$${` stands for a literal `${`. Undefined for text without any, which is nearly all text. */
export function parseTemplate(text: string): readonly TemplatePart[] | undefined {
  if (!text.includes("${")) return undefined;
  const parts: TemplatePart[] = [];
  let literal = "";
  let at = 0;
  while (at < text.length) {
    const found = text.indexOf("${", at);
    if (found === -1) break;
    if (text[found - 1] === "$" && found > at) {
      literal += `${text.slice(at, found - 1)}\${`;
      at = found + 2;
      continue;
    }
    literal += text.slice(at, found);
    if (literal !== "") parts.push({ type: "text", text: literal });
    literal = "";
    const end = text.indexOf("}", found);
    if (end === -1) return [...parts, { type: "invalid", written: text.slice(found), isUnterminated: true }];
    parts.push(parseReference(text.slice(found + 2, end)));
    at = end + 1;
  }
  literal += text.slice(at);
  if (literal !== "") parts.push({ type: "text", text: literal });
  return parts;
}

function parseReference(inner: string): TemplatePart {
  const [, variable, name, fallback] = reference.exec(inner) ?? [];
  if (variable !== undefined) return { type: "var", name: variable };
  if (name !== undefined) return { type: "env", name, fallback };
  return { type: "invalid", written: `\${${inner}}`, isUnterminated: false };
}
