import type { Secret } from "../model/secret.ts";
import type { SinkDeclaration, SinkProblem, SinkState } from "../model/sink.ts";
import { readEnvVariable, setEnvVariable } from "./edit-env-file.ts";
import { failDelivery, systemCode } from "./fail-delivery.ts";
import { locateTarget, type FileTarget } from "./locate-target.ts";
import { readTarget, TargetError } from "./read-target.ts";
import { replaceFile, sweepFolder, tryFolder } from "./replace-file.ts";
import type { SinkContext } from "./sink-context.ts";
import { testTarget } from "./test-target.ts";

export type FileSink = Extract<SinkDeclaration, { readonly type: "envFile" | "file" }>;

/** Compares what the file holds with the token. */
export async function inspectFileSink(
  sink: FileSink,
  folder: string,
  token: Secret,
  context: SinkContext,
): Promise<SinkState> {
  const located = await locateTarget(sink.path, folder, context.root);
  if (located.status === "no-folder") return { status: "absent" };
  if (located.status === "refused") return { status: "unknown", reason: located.problem.message };
  try {
    const content = await readTarget(located.target.path);
    const held = content === undefined ? undefined : parseContent(sink, content.bytes);
    if (held === undefined) return { status: "absent" };
    return { status: held === token.reveal() ? "current" : "stale" };
  } catch (error) {
    return { status: "unknown", reason: explain(error) };
  }
}

/** Everything that can be known to fail, tried without the token. */
export async function testFileSink(
  sink: FileSink,
  folder: string,
  context: SinkContext,
): Promise<SinkProblem | undefined> {
  const located = await locateAllowed(sink, folder, context);
  if ("problem" in located) return located.problem;
  try {
    const current = await readTarget(located.target.path);
    buildContent(sink, current?.bytes, "token");
    await tryFolder(located.target);
    return undefined;
  } catch (error) {
    return explainFailure(sink, error);
  }
}

/** Writes the token, checked again right before: the file may have changed since the sink was tested. */
export async function deliverToFileSink(
  sink: FileSink,
  folder: string,
  token: Secret,
  context: SinkContext,
): Promise<void> {
  const located = await locateAllowed(sink, folder, context);
  if ("problem" in located) return failDelivery(located.problem);
  try {
    await replaceFile(located.target, (current) => buildContent(sink, current, token.reveal()));
  } catch (error) {
    failDelivery(explainFailure(sink, error), error);
  }
}

/** Removes files that killed runs left in the sink's folder, once for each folder in `swept`. */
export async function sweepFileSink(
  { path }: FileSink,
  folder: string,
  { root }: SinkContext,
  swept: Set<string>,
): Promise<void> {
  const located = await locateTarget(path, folder, root).catch(() => undefined);
  if (located?.status !== "found" || swept.has(located.target.folder)) return;
  swept.add(located.target.folder);
  await sweepFolder(located.target).catch(() => undefined); // a delivery there will say what is wrong
}

type AllowedTarget = { readonly target: FileTarget } | { readonly problem: SinkProblem };

async function locateAllowed(sink: FileSink, folder: string, context: SinkContext): Promise<AllowedTarget> {
  if (sink.type === "envFile" && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(sink.name)) {
    const message = `${JSON.stringify(sink.name)} cannot be the name of a variable`;
    return { problem: { message, help: "use letters, digits and _, such as CRM_INGEST_TOKEN" } };
  }
  const located = await locateTarget(sink.path, folder, context.root);
  if (located.status !== "found") return { problem: located.problem };
  const problem = await testTarget(sink.path, located.target, context);
  return problem === undefined ? { target: located.target } : { problem };
}

function parseContent(sink: FileSink, bytes: Buffer): string | undefined {
  if (sink.type === "envFile") return readEnvVariable(decodeText(bytes), sink.name);
  return bytes.toString("utf8").replace(/\r?\n$/, "");
}

function buildContent(sink: FileSink, current: Buffer | undefined, value: string): Buffer {
  if (sink.type === "file") return Buffer.from(`${value}\n`);
  return Buffer.from(setEnvVariable(decodeText(current ?? Buffer.alloc(0)), sink.name, value));
}

/** The text with its byte order mark. Other encodings are refused, as they could not be written back unchanged. */
function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new TargetError("it is not UTF-8 text", { cause: error });
  }
}

function explainFailure(sink: FileSink, error: unknown): SinkProblem {
  return {
    message: `${sink.path} cannot take the token: ${explain(error)}`,
    help: "correct the file or its folder, then run `instaform token deliver`",
  };
}

/** What we foresaw, in words; anything else is our bug and goes on. */
function explain(error: unknown): string {
  if (error instanceof TargetError || error instanceof RangeError) return error.message;
  const code = systemCode(error);
  if (code === undefined) throw error;
  const meaning = meanings[code];
  return meaning === undefined ? code : `${meaning} (${code})`;
}

const meanings: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "the file is in use, or mounted on its own",
  EDQUOT: "the disk quota is used up",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "the disk is full",
  ENXIO: "it is not a regular file",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
};
