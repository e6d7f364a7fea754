import { diagnoseAccount } from "./diagnose-account.ts";
import type { Config, DeclaredScope } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { DoctorItem } from "../model/report.ts";
import type { LiveIdentity, LiveReader, Provider } from "../providers/provider.ts";

/** What was found out about one scope, and the exit codes that follow from it. */
export interface Diagnosis {
  readonly items: readonly DoctorItem[];
  readonly exitCodes: readonly ExitCode[];
}

/** Asks who the credential is and holds the answer against what the configuration needs. Sends only GET. */
export async function diagnoseScope(
  config: Config,
  scope: DeclaredScope,
  provider: Provider,
  openReader: () => LiveReader,
  signal: AbortSignal,
): Promise<Diagnosis> {
  const title = `${scope.key}: token`;
  if (isContractOnly(scope, provider)) {
    const detail = "not needed: only payload contracts are declared";
    return { items: [{ title, status: "ok", detail }], exitCodes: [] };
  }
  try {
    const reader = openReader();
    const identity = await reader.readIdentity(signal);
    if (provider.isOutsideOrganization === true) {
      const detail = `works at ${identity.organization ?? provider.name}`;
      return join([
        { items: [{ title, status: "ok", detail }], exitCodes: [] },
        await diagnoseAccount(scope, provider, reader, signal),
        checkScopes(scope, provider, identity),
      ]);
    }
    const detail = `belongs to ${identity.organization ?? "an organization that the API did not name"}`;
    const items: DoctorItem[] = [{ title, status: "ok", detail }];
    return join([
      { items, exitCodes: [] },
      checkOrganization(config, scope, identity),
      checkProject(scope, identity),
      checkScopes(scope, provider, identity),
    ]);
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    const { message, exitCode } = error;
    const help = exitCode === 4 ? helpForRefusal(scope) : error.help;
    const item: DoctorItem = { title, status: "problem", detail: message, ...(help === undefined ? {} : { help }) };
    return { items: [item], exitCodes: [exitCode] };
  }
}

/** True when nothing that is declared can be read, so that a token would be of no use. */
function isContractOnly({ mentionedKinds, token }: DeclaredScope, { kinds }: Provider): boolean {
  const isOnly = (kind: string) => kinds.find((rules) => rules.kind === kind)?.isContractOnly === true;
  return token.status !== "set" && mentionedKinds.length > 0 && mentionedKinds.every(isOnly);
}

function helpForRefusal({ token }: DeclaredScope): string | undefined {
  if (token.status !== "set") return undefined;
  const { variable } = token;
  return `The token in ${variable} is mistyped or revoked. Set it again: export ${variable}=<token>`;
}

function checkOrganization({ organization }: Config, { key }: DeclaredScope, identity: LiveIdentity): Diagnosis {
  if (organization === undefined || organization.name === identity.organization) return nothing;
  const title = `${key}: organization`;
  const detail = `the configuration is for "${organization.name}", the token is not`;
  const help = "Use the token of the right organization, or correct organization.name.";
  return { items: [{ title, status: "problem", detail, help }], exitCodes: [6] };
}

function checkProject({ key, remoteName }: DeclaredScope, { projects }: LiveIdentity): Diagnosis {
  const title = `${key}: project`;
  if (projects.includes(remoteName)) {
    return { items: [{ title, status: "ok", detail: `${remoteName} is within reach of the token` }], exitCodes: [] };
  }
  const reached = projects.length === 0 ? "no project" : projects.slice(0, 10).join(", ");
  const detail = `the token does not reach "${remoteName}"; it reaches ${reached}`;
  const help = "Correct the project's uid, or link the token to the project (Project settings > API tokens).";
  return { items: [{ title, status: "problem", detail, help }], exitCodes: [3] };
}

/** Every right that planning needs, and those that creating would need. */
function checkScopes(scope: DeclaredScope, provider: Provider, { grantedScopes }: LiveIdentity): Diagnosis {
  const kinds = scope.mentionedKinds;
  const needed = [
    ...kinds.flatMap((kind) => provider.scopesFor(kind, "read").map((right) => ({ right, use: `to plan ${kind}s` }))),
    ...kinds.flatMap((kind) =>
      provider.scopesFor(kind, "create").map((right) => ({ right, use: `to create ${kind}s` })),
    ),
  ];
  return join(
    needed.map(({ right, use }): Diagnosis => {
      const title = `${scope.key}: ${right}`;
      if (grantedScopes === undefined) {
        return {
          items: [{ title, status: "unknown", detail: `needed ${use}; the API did not list the token's scopes` }],
          exitCodes: [],
        };
      }
      if (grantedScopes.includes(right))
        return { items: [{ title, status: "ok", detail: `granted, ${use}` }], exitCodes: [] };
      const help = `Scopes are fixed when a token is made: make one with ${right} (Project settings > API tokens).`;
      return { items: [{ title, status: "problem", detail: `missing, needed ${use}`, help }], exitCodes: [4] };
    }),
  );
}

const nothing: Diagnosis = { items: [], exitCodes: [] };

function join(parts: readonly Diagnosis[]): Diagnosis {
  return { items: parts.flatMap(({ items }) => items), exitCodes: parts.flatMap(({ exitCodes }) => exitCodes) };
}
