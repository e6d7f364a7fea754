import type { Place } from "./place.ts";

/** Where a secret born in a create is delivered, as declared. Paths are relative to the folder of the declaring file. */
export type SinkDeclaration = { readonly place: Place } & (
  | { readonly type: "envFile"; readonly path: string; readonly name: string }
  | { readonly type: "file"; readonly path: string }
  | { readonly type: "command"; readonly command: readonly string[]; readonly verify?: readonly string[] }
);

/** What we know of a sink before anything is written to it. */
export type SinkState =
  | { readonly status: "current" }
  | { readonly status: "absent" | "stale" }
  | { readonly status: "unknown"; readonly reason: string };

/** The sink in the words of a plan: `.env.crm (CRM_INGEST_TOKEN)`, `command gh secret set CRM_INGEST_TOKEN`. */
export function describeSink(sink: SinkDeclaration): string {
  switch (sink.type) {
    case "envFile":
      return `${sink.path} (${sink.name})`;
    case "file":
      return sink.path;
    case "command":
      return `command ${sink.command.join(" ")}`;
  }
}
