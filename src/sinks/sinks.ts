import type { Secret } from "../model/secret.ts";
import type { SinkDeclaration, SinkPort, SinkProblem, SinkState } from "../model/sink.ts";
import { deliverToCommandSink, inspectCommandSink, testCommandSink } from "./command-sink.ts";
import { deliverToFileSink, inspectFileSink, sweepFileSink, testFileSink } from "./file-sink.ts";
import { saveEmergencyFile } from "./save-emergency-file.ts";
import type { SinkContext } from "./sink-context.ts";

export type { SinkContext };

/** The sinks of one run, as plan and apply ask for them. */
export function createSinks(context: SinkContext): SinkPort {
  const swept = new Set<string>();
  return {
    inspect: async (sink, folder, secret) => await inspectSink(sink, folder, secret, context),
    test: async (sink, folder) => await testSink(sink, folder, context),
    deliver: async (sink, folder, secret) => await deliverToSink(sink, folder, secret, context),
    sweep: async (sink, folder) => {
      if (sink.type !== "command") await sweepFileSink(sink, folder, context, swept);
    },
    saveEmergency: async (address, secret) => await saveEmergencyFile(address, secret),
  };
}

/** Does the sink hold this token now? `folder` is the absolute folder of the declaring file. Changes nothing. */
export async function inspectSink(
  sink: SinkDeclaration,
  folder: string,
  token: Secret,
  context: SinkContext,
): Promise<SinkState> {
  switch (sink.type) {
    case "envFile":
    case "file":
      return await inspectFileSink(sink, folder, token, context);
    case "command":
      return await inspectCommandSink(sink, folder, token, context);
  }
}

/** Why the sink would refuse a token, found out before anything is created and without having one. */
export async function testSink(
  sink: SinkDeclaration,
  folder: string,
  context: SinkContext,
): Promise<SinkProblem | undefined> {
  switch (sink.type) {
    case "envFile":
    case "file":
      return await testFileSink(sink, folder, context);
    case "command":
      return await testCommandSink(sink, folder, context);
  }
}

/** Hands the token over. Returning means that it arrived; otherwise throws a KnownError with exit code 10. */
export async function deliverToSink(
  sink: SinkDeclaration,
  folder: string,
  token: Secret,
  context: SinkContext,
): Promise<void> {
  switch (sink.type) {
    case "envFile":
    case "file":
      return await deliverToFileSink(sink, folder, token, context);
    case "command":
      return await deliverToCommandSink(sink, folder, token, context);
  }
}
