import ts from "typescript";

/** What the compiler says of a program that uses exported types, by error code. */
export function compileProgram(
  module: { readonly path: string; readonly text: string },
  program: string,
): readonly number[] {
  const files = new Map([
    [module.path, module.text],
    ["/program.ts", program],
  ]);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    noLib: true,
    module: ts.ModuleKind.NodeNext,
    types: [],
  };
  const host: ts.CompilerHost = {
    fileExists: (path) => files.has(path),
    readFile: (path) => files.get(path),
    getSourceFile: (path, version) => {
      const text = files.get(path) ?? (path.endsWith("lib.d.ts") ? globals : undefined);
      return text === undefined ? undefined : ts.createSourceFile(path, text, version);
    },
    getDefaultLibFileName: () => "/lib.d.ts",
    writeFile: () => undefined,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  const compiled = ts.createProgram(["/program.ts", "/globals.d.ts"], options, {
    ...host,
    fileExists: (path) => path === "/globals.d.ts" || files.has(path),
    getSourceFile: (path, version) =>
      path === "/globals.d.ts" ? ts.createSourceFile(path, globals, version) : host.getSourceFile(path, version),
  });
  return ts.getPreEmitDiagnostics(compiled).map(({ code }) => code);
}

/** The few types that every program needs; the real library would cost a second for each compilation. */
const globals = `
interface Array<T> { length: number; [n: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [n: number]: T }
interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {}
interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {}
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
`;
