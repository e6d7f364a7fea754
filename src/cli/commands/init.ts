import { existsSync, lstatSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { addressOf } from "../../adopt/settle-draft.ts";
import type { LeftOut } from "../../adopt/written-entry.ts";
import type { AdoptionGap, AdoptionReport } from "../../model/adoption.ts";
import { pathOfScope, sectionOfScope } from "../../config/config-paths.ts";
import type { Config, DeclaredScope } from "../../model/declaration.ts";
import { KnownError } from "../../model/errors.ts";
import { Secret } from "../../model/secret.ts";
import { adoptProject } from "../../workflow/adopt-project.ts";
import { providerEntry } from "../../providers/registry.ts";
import type { CommandAnswer } from "../command-answer.ts";
import { chooseApiUrl, connect, digest } from "../connect.ts";
import { firstConfig } from "../first-config.ts";
import { knownRules } from "../../generated/known-rules.ts";
import type { Session } from "../session.ts";
import { simulatePlatform, withSimulatorTokens } from "../simulate-platform.ts";
import { alreadyThere, writeConfigFiles } from "../write-config-file.ts";

export interface InitOptions {
  /** A project's uid, or a scope of another platform (`svix:main`): write what is live there. */
  readonly from?: string;
  /** Default: the variable that the platform's examples name. */
  readonly tokenEnv?: string;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** `instaform init`: a first configuration, or a complete one of a live project. Sends only GET. */
export async function runInit(session: Session, options: InitOptions): Promise<CommandAnswer> {
  const { path, shownPath } = chooseFile(session);
  if (!options.force && !options.dryRun && isThere(path)) throw alreadyThere(shownPath);
  const schema = chooseSchema(dirname(path));
  if (options.from === undefined) {
    const after = firstConfig(schema);
    await write(path, shownPath, after, options);
    const next = `put your project's uid into ${shownPath}, set INSTASENT_TOKEN, then: instaform plan. Without an account: instaform plan --simulate`;
    return { adoption: reportOf(options, shownPath, after, [], [], next), exitCodes: [] };
  }
  return initFrom(session, options.from, options, { path, shownPath, schema });
}

interface InitFile {
  readonly path: string;
  readonly shownPath: string;
  readonly schema: string;
}

async function initFrom(
  session: Session,
  uid: string,
  options: InitOptions,
  { path, shownPath, schema }: InitFile,
): Promise<CommandAnswer> {
  const section = sectionOfScope(uid);
  const provider = section?.provider ?? "instasent";
  const variable = options.tokenEnv ?? section?.tokenVariable ?? "INSTASENT_TOKEN";
  const scope = scopeOf(session, uid, { provider, variable, shownPath });
  const written: Config = {
    root: dirname(path),
    files: [],
    organization: undefined,
    environment: null,
    scopes: [scope],
    severities: {},
    secretVariables: [variable],
  };
  const simulatorUrl = await simulatePlatform(session, written);
  const config = simulatorUrl === undefined ? written : withSimulatorTokens(written);
  const { means, meter } = connect(session, config, chooseApiUrl(session, simulatorUrl), "read");
  const [connected = scope] = config.scopes;
  const folder = dirname(path);
  const head = { path: shownPath, folder, schema, provider, scope: scope.key, uid, tokenVariable: variable };
  const redact = (text: string) => session.redactor.redact(text);
  const { file, entries, leftOut } = await adoptProject(connected, head, { ...means, digest, knownRules, redact });
  const after = file.source.text;
  await write(path, shownPath, after, options);
  const isElsewhere = !isDeepStrictEqual(session.options.config, []);
  const next = `instaform plan${isElsewhere ? ` -c ${shownPath}` : ""}`;
  return {
    adoption: reportOf(options, shownPath, after, entries.map(addressOf), leftOut.map(describeGap), next),
    requests: { reads: meter.reads, writes: meter.writes },
    exitCodes: [],
  };
}

/** Something that was left out, in the words of a report. */
export function describeGap({ scope, kind, name, field, reason }: LeftOut): AdoptionGap {
  return { what: `${scope}/${kind}/${name}${field === undefined ? "" : ` ${field}`}`, reason };
}

function reportOf(
  { dryRun }: InitOptions,
  path: string,
  after: string,
  added: readonly string[],
  leftOut: readonly AdoptionGap[],
  next: string,
): AdoptionReport {
  const action = dryRun ? ("previewed" as const) : ("written" as const);
  return { action, files: [{ path, before: undefined, after }], added, leftOut, next };
}

async function write(path: string, shownPath: string, after: string, { dryRun, force }: InitOptions): Promise<void> {
  if (!dryRun) await writeConfigFiles([{ path, shownPath, before: undefined, after }], force);
}

/** `instasent.yaml`, or the one file that `-c` names; in a folder it is named the same. */
function chooseFile({ options, surroundings }: Session): { readonly path: string; readonly shownPath: string } {
  const [first = "instasent.yaml", ...others] = options.config;
  if (others.length > 0) throw new KnownError("init writes one file; name one with -c.", { exitCode: 3 });
  const isFile = [".yaml", ".yml"].includes(extname(first).toLowerCase());
  const shownPath = isFile ? first : join(first, "instasent.yaml");
  return { path: resolve(surroundings.cwd, shownPath), shownPath };
}

/** A dangling link is there, too. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The schema of the installed package where it is, for editors without a network. */
function chooseSchema(folder: string): string {
  const installed = "node_modules/instaform/instasent.schema.json";
  return existsSync(join(folder, installed)) ? `./${installed}` : "https://unpkg.com/instaform/instasent.schema.json";
}

interface AdoptedScope {
  readonly provider: string;
  readonly variable: string;
  readonly shownPath: string;
}

function scopeOf(session: Session, uid: string, { provider, variable, shownPath }: AdoptedScope): DeclaredScope {
  checkUid(uid, provider);
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable)) {
    throw new KnownError(`"${variable}" is not the name of an environment variable.`, { exitCode: 3 });
  }
  const value = (session.surroundings.environment[variable] ?? "").trim();
  const place = { file: shownPath, line: 1, column: 1, endColumn: 2 };
  const isSimulated = session.options.simulate !== undefined;
  if (value === "" && !isSimulated) {
    const { tokenPlace } = providerEntry(provider).api;
    throw new KnownError(`The environment variable ${variable} is not set; it holds the token that reads "${uid}".`, {
      exitCode: 3,
      help: `Set it (${tokenPlace} in the dashboard), or name another one with --token-env. Without an account: instaform init`,
    });
  }
  const token: DeclaredScope["token"] =
    value === "" ? { status: "unset", variable, place } : { status: "set", variable, secret: new Secret(value), place };
  const key = provider === "instasent" && uid.length > 64 ? basename(uid).slice(0, 64) : uid;
  return { provider, key, remoteName: pathOfScope(uid)[1], token, mentionedKinds: [], declarations: [], place };
}

/** What `--from` may name, before anything is asked of a platform. */
function checkUid(uid: string, provider: string): void {
  if (provider === "instasent") {
    if (/^[A-Za-z0-9][A-Za-z0-9_.-]{0,127}$/.test(uid)) return;
    throw new KnownError(`"${uid}" is not a project's uid.`, {
      exitCode: 3,
      help: "A uid is letters, digits, `_`, `.` and `-`; the dashboard shows it under Project settings.",
    });
  }
  if (/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(pathOfScope(uid)[1])) return;
  throw new KnownError(`"${uid}" is not a scope of ${provider}.`, {
    exitCode: 3,
    help: `Give it a key of your choice, such as ${provider}:main: letters, digits, "_", "." and "-".`,
  });
}
