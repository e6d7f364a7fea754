import { main } from "assemblyscript/asc";
import binaryen from "binaryen";
import { fileURLToPath } from "node:url";
import { format } from "prettier";

const entry = "src/payloads/recognise/assembly/recogniser.ts";
const options = [
  "--optimizeLevel",
  "3",
  "--noAssert",
  "--runtime",
  "stub",
  "--enable",
  "simd",
  "--importMemory",
  "--use",
  "abort=",
];

/** The module that holds the compiled recogniser. */
export async function generateRecogniser() {
  const bytes = await compileRecogniser();
  const text = `// Generated from ${entry} by \`npm run generate\`. Do not edit.

/** WebAssembly in base64: a file that is text is part of the bundle like any other. */
export const recogniserCode = "${Buffer.from(bytes).toString("base64")}";
`;
  return format(text, { parser: "typescript", printWidth: 120 });
}

async function compileRecogniser() {
  const written = new Map();
  const said = [];
  const { error } = await main(
    [entry, ...options, "--baseDir", fileURLToPath(new URL("../../", import.meta.url)), "--outFile", "out.wasm"],
    {
      writeFile: (name, contents) => written.set(name, contents),
      stderr: { write: (text) => said.push(text) },
    },
  );
  const bytes = written.get("out.wasm");
  if (error !== null || bytes === undefined) throw new Error(`the recogniser does not compile:\n${said.join("")}`);
  return inline(bytes);
}

/** Once more with functions put into each other, as engines do not do it: a call costs as much as reading a short text. */
function inline(bytes) {
  const module = binaryen.readBinary(bytes);
  binaryen.setOptimizeLevel(3);
  binaryen.setAlwaysInlineMaxSize(200);
  binaryen.setFlexibleInlineMaxSize(1000);
  binaryen.setOneCallerInlineMaxSize(10_000);
  binaryen.setAllowInliningFunctionsWithLoops(true);
  module.optimize();
  module.optimize();
  const inlined = module.emitBinary();
  module.dispose();
  return inlined;
}
