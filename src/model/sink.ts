import type { Place } from "./place.ts";
import type { Secret } from "./secret.ts";

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

/** Why a sink cannot take a secret. */
export interface SinkProblem {
  readonly message: string;
  readonly help: string;
}

/** What plan and apply can do with sinks; relative paths start in `folder`. */
export interface SinkPort {
  /** Does the sink hold this secret now? */
  inspect(sink: SinkDeclaration, folder: string, secret: Secret): Promise<SinkState>;
  /** Everything that can fail before the secret exists; writes nothing that stays. */
  test(sink: SinkDeclaration, folder: string): Promise<SinkProblem | undefined>;
  /** Hands the secret over; throws a `KnownError` when the sink did not take it. */
  deliver(sink: SinkDeclaration, folder: string, secret: Secret): Promise<void>;
  /** Removes what killed runs left beside the sink; never throws. */
  sweep(sink: SinkDeclaration, folder: string): Promise<void>;
  /** The last resort: a private file outside the repository. Gives its path. */
  saveEmergency(address: string, secret: Secret): Promise<string>;
}
