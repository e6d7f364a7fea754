import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { rolldown } from "rolldown";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The module that holds the program part of the validator that an export for a platform writes: `svix`, `spoki`, `attentive`. */
export async function generateValidatorCode(dialect) {
  const entry = `src/contracts/${dialect}/export/validator-module.ts`;
  const bundle = await rolldown({
    input: entry,
    cwd: root,
    plugins: [withoutWords(dialect)],
    treeshake: { moduleSideEffects: false },
  });
  const { output } = await bundle.generate({ format: "esm", comments: false });
  const [{ code }] = output;
  if (output.length > 1 || /\bimport\b|\brequire\b|\beval\b/.test(code))
    throw new Error("the validator needs a module");
  const lines = code
    .replaceAll(/^\/\/.*\n/gm, "")
    .replaceAll("\t", "  ")
    .split("\n");
  const text = `// Generated from ${entry} by \`npm run generate\`. Do not edit.

/** JavaScript that stands behind what is declared, in a module of its own. */
export const ${dialect}ValidatorCode = ${JSON.stringify(lines)}.join("\\n");
`;
  return format(text, { parser: "typescript", printWidth: 120 });
}

/** Of a rule, a validator needs no words and no examples. */
function withoutWords(dialect) {
  const isRule = new RegExp(`[\\\\/]${dialect}[\\\\/]rules[\\\\/]`);
  const words = new Set(["severity", "title", "why", "fix", "examples"]);
  return {
    name: "without-words",
    transform(code, id) {
      if (!isRule.test(id)) return undefined;
      const source = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
      const declarations = source.statements
        .filter(ts.isVariableStatement)
        .flatMap((each) => [...each.declarationList.declarations]);
      const rule = declarations.find(({ type }) =>
        /^(?:Attentive|Spoki|Svix)Rule$/.test(type?.getText() ?? ""),
      )?.initializer;
      if (rule === undefined) throw new Error(`${id} declares no rule`);
      const cut = rule.properties.filter(({ name }) => words.has(name.getText())).toReversed();
      return cut.reduce(
        (text, { pos, end }) => text.slice(0, pos) + text.slice(text[end] === "," ? end + 1 : end),
        code,
      );
    },
  };
}
