import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node.js";

/** A place in a text as the protocol counts: lines and UTF-16 units from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface EditorFinding {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
}

/** The server that VS Code, Neovim and Helix use for YAML, as a program of its own, spoken to as an editor does. */
export interface LanguageServer {
  /** Opens a text under a name and resolves with what the server finds in it. */
  open(uri: string, text: string): Promise<readonly EditorFinding[]>;
  /** The hover text without Markdown's escapes; empty when there is none. */
  hover(uri: string, position: Position): Promise<string>;
  /** The labels that are offered. */
  complete(uri: string, position: Position): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const program = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");
const schema = new URL("../../instasent.schema.json", import.meta.url);

/** Starts the server with the schema of this repository for every file: nothing is fetched. */
export async function startLanguageServer(): Promise<LanguageServer> {
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const settings = {
    schemas: { [schema.href]: "*.yaml" },
    schemaStore: { enable: false },
    validate: true,
    hover: true,
    completion: true,
  };
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => (section === "yaml" ? settings : null)),
  );
  connection.onRequest("client/registerCapability", () => null);
  const waiting = new Map<string, (findings: readonly EditorFinding[]) => void>();
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: { uri: string; diagnostics: readonly EditorFinding[] }) => waiting.get(uri)?.(diagnostics),
  );
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ["markdown"] } } },
  });
  await connection.sendNotification("initialized", {});
  return {
    open: async (uri, text) => {
      const answer = new Promise<readonly EditorFinding[]>((resolve) => waiting.set(uri, resolve));
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "yaml", version: 1, text },
      });
      return answer;
    },
    hover: async (uri, position) => {
      const answer = await connection.sendRequest<{ contents: { value: string } } | null>("textDocument/hover", {
        textDocument: { uri },
        position,
      });
      return (answer?.contents.value ?? "").replaceAll(/\\(?=[^A-Za-z0-9\s])/g, ""); // Markdown escapes
    },
    complete: async (uri, position) => {
      const answer = await connection.sendRequest<{ items: readonly { label: string }[] }>("textDocument/completion", {
        textDocument: { uri },
        position,
      });
      return answer.items.map(({ label }) => label);
    },
    stop: async () => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await ended;
      connection.dispose();
    },
  };
}
