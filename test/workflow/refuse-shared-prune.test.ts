import { expect, it } from "vitest";
import type { Config, DeclaredScope } from "../../src/model/declaration.ts";
import { Secret } from "../../src/model/secret.ts";
import { refuseSharedPrune } from "../../src/workflow/refuse-shared-prune.ts";
import { placeAt } from "../plan/scenario.ts";

function config(tokens: readonly string[], prunedKinds: readonly string[]): Config {
  const scopes = tokens.map((token, index): DeclaredScope => ({
    provider: "svix",
    key: `svix:${index}`,
    remoteName: `${index}`,
    token: { status: "set", variable: `TOKEN_${index}`, secret: new Secret(token), place: placeAt(1) },
    mentionedKinds: ["event-type"],
    prunedKinds: index === 0 ? prunedKinds : [],
    declarations: [],
    place: placeAt(index + 1),
  }));
  return {
    root: "/config",
    files: [],
    organization: undefined,
    environment: null,
    scopes,
    severities: {},
    secretVariables: [],
  };
}

it("refuses two scopes with one token when one of them prunes", () => {
  expect(() => refuseSharedPrune(config(["secret-one", "secret-one"], ["event-type"]))).toThrow(
    /^"svix:0" and "svix:1" have the same token/,
  );
});

it.each([
  [["secret-one", "secret-two"], ["event-type"]],
  [["secret-one", "secret-one"], []],
])("takes %j pruning %j", (tokens, prunedKinds) => {
  expect(() => refuseSharedPrune(config(tokens, prunedKinds))).not.toThrow();
});
