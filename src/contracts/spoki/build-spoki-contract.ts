import { formatAddress } from "../../model/address.ts";
import type { Declaration, DeclaredScope } from "../../model/declaration.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import { spokiCodesIn, spokiOwnCodes } from "../../model/spoki-codes.ts";
import type { ContractInput } from "../dialect.ts";
import { languageKey } from "./language-key.ts";
import type { SpokiContract, SpokiField, SpokiLanguage, SpokiTemplate } from "./spoki-contract.ts";

/** One contract for every declared account that speaks of custom fields, of templates or of payloads. */
export function buildSpokiContracts({ scopes }: ContractInput): readonly SpokiContract[] {
  return scopes
    .filter(({ provider }) => provider === "spoki")
    .filter(
      ({ mentionedKinds, fixtures }) =>
        fixtures !== undefined || mentionedKinds.some((kind) => kind === "custom-field" || kind === "template"),
    )
    .map(buildDeclared);
}

function buildDeclared({ key, mentionedKinds, declarations }: DeclaredScope): SpokiContract {
  const read = <Spec>(kind: string, toSpec: (declaration: Declaration) => Spec) =>
    mentionedKinds.includes(kind)
      ? new Map(
          declarations
            .filter((each) => each.kind === kind)
            .map((declaration) => [declaration.key ?? "", toSpec(declaration)] as const),
        )
      : undefined;
  return {
    dialect: "spoki",
    owner: key,
    source: "config",
    fields: read("custom-field", toField),
    templates: read("template", toTemplate),
  };
}

function toField(declaration: Declaration): SpokiField {
  const type = ownValue(declaration.value, "type");
  const example = ownValue(declaration.value, "example");
  return {
    address: formatAddress(declaration),
    type: type === "date" || type === "datetime" ? type : "text",
    example: typeof example === "string" ? example : "",
  };
}

function toTemplate(declaration: Declaration): SpokiTemplate {
  const languages = ownValue(declaration.value, "languages");
  const id = ownValue(declaration.value, "id");
  return {
    address: formatAddress(declaration),
    // from a variable it comes as text
    id: typeof id === "string" && /^[1-9][0-9]{0,15}$/.test(id) ? Number(id) : typeof id === "number" ? id : undefined,
    languages: new Map(
      Object.entries(isJsonObject(languages) ? languages : {}).map(([code, content]: [string, Json]) => [
        languageKey(code),
        toLanguage(isJsonObject(content) ? content : {}),
      ]),
    ),
  };
}

function toLanguage(content: JsonObject): SpokiLanguage {
  const header = ownValue(content, "header");
  const buttons = ownValue(content, "buttons");
  const parts = ["header", "body", "footer"].map((part) => ownValue(content, part));
  const ofButtons = (Array.isArray(buttons) ? (buttons as readonly Json[]) : []).flatMap((button) =>
    isJsonObject(button) ? Object.values(button) : [],
  );
  const texts = [...parts, ...ofButtons].filter((each) => typeof each === "string");
  return {
    variables: spokiCodesIn(texts.join("\n")).filter((code) => !spokiOwnCodes.has(code)),
    header: header === undefined ? "unknown" : typeof header === "string" ? "text" : "none",
  };
}
