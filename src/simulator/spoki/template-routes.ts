import { jsonAnswer, Refusal } from "../answer.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { readLanguages } from "./read-languages.ts";
import { codesIn, showWritten } from "./show-template.ts";
import { refuseField, refuseSpoki, type SpokiChange } from "./spoki-answer.ts";
import type { SpokiAccount, SpokiTemplate, SpokiVisit } from "./spoki-state.ts";

const categories: readonly Json[] = ["MARKETING", "UTILITY", "AUTHENTICATION"];
/** Draft, and under review. */
const [draft, pending] = [0, 1];

export function createTemplate({ account, habits }: SpokiVisit, body: JsonObject): SpokiChange {
  const { name, category, subcategory = null, templatelocalization_set: set = [] } = body;
  if (typeof name !== "string" || !/^[a-z0-9_]+$/.test(name)) throw refuseField("name", "Enter a valid name.");
  if (typeof category !== "string" || !categories.includes(category))
    throw refuseField("category", "Not a valid choice.");
  if (habits.uniqueNames && account.templates.some((each) => each.name === name)) {
    throw refuseField("name", "Template with this name already exists.");
  }
  const { languages, nextId } = readLanguages(set, [], account.nextId + 1);
  const template: SpokiTemplate = {
    id: account.nextId,
    name,
    category,
    subcategory: typeof subcategory === "string" ? subcategory : null,
    groups: [],
    usedBy: [],
    languages,
  };
  return {
    answer: jsonAnswer(201, showWritten(template)),
    account: { ...account, nextId, templates: [...account.templates, template] },
  };
}

/** Names and groups in any state, content only of a draft; languages that the set leaves out are deleted. */
export function changeTemplate({ account }: SpokiVisit, id: number, body: JsonObject): SpokiChange {
  const found = findTemplate(account, id);
  const { name, category, subcategory, template_groups: groups, templatelocalization_set: set } = body;
  const isContent = category !== undefined || subcategory !== undefined || set !== undefined;
  if (isContent && found.languages.some(({ status }) => status !== draft)) {
    throw new Refusal(jsonAnswer(400, { detail: "Only a template in DRAFT status can be edited" }));
  }
  if (category !== undefined && !categories.includes(category)) throw refuseField("category", "Not a valid choice.");
  const read = set === undefined ? undefined : readLanguages(set, found.languages, account.nextId);
  const changed: SpokiTemplate = {
    ...found,
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof category === "string" ? { category } : {}),
    ...(typeof subcategory === "string" ? { subcategory } : {}),
    ...(Array.isArray(groups) ? { groups } : {}),
    ...(read === undefined ? {} : { languages: read.languages }),
  };
  return {
    answer: jsonAnswer(200, showWritten(changed)),
    account: storeTemplate({ ...account, nextId: read?.nextId ?? account.nextId }, changed),
  };
}

/** Sends every language that is a draft to review. */
export function submitTemplate({ account, habits, now }: SpokiVisit, id: number): SpokiChange {
  const found = findTemplate(account, id);
  if (!habits.hasProvider) {
    const detail = "WhatsApp API Provider is not set for the account";
    throw new Refusal(jsonAnswer(400, { code: "PREREQUISITE_NOT_MET", message: "Prerequisites not met", detail }));
  }
  const drafts = found.languages.filter(({ status }) => status === draft);
  if (drafts.length === 0) throw refuseSubmit("Template is not in DRAFT status");
  if (drafts.some(({ body }) => body === null)) throw refuseSubmit("Missing required fields");
  const isLacking = drafts.some((language) => codesIn(language).some((code) => !isText(language.examples[code])));
  if (isLacking) throw refuseSubmit("Missing required fields: example_custom_fields");
  const twins = account.templates.filter((each) => each !== found && each.name === found.name);
  if (twins.some(({ languages }) => languages.some(({ status }) => status !== draft))) {
    throw refuseSubmit("Template name already exists");
  }
  const languages = found.languages.map((language) =>
    language.status === draft ? { ...language, status: pending, reviewedAt: now + habits.reviewMs } : language,
  );
  return { answer: jsonAnswer(204, null), account: storeTemplate(account, { ...found, languages }) };
}

export function backToDraft({ account }: SpokiVisit, id: number): SpokiChange {
  const found = findTemplate(account, id);
  const languages = found.languages.map((language) => ({
    ...language,
    status: draft,
    rejectionReason: null,
    reviewedAt: null,
  }));
  return { answer: jsonAnswer(200, { status: "ok" }), account: storeTemplate(account, { ...found, languages }) };
}

export function deleteTemplate({ account }: SpokiVisit, id: number): SpokiChange {
  const found = findTemplate(account, id);
  if (found.usedBy.length > 0) {
    const automations = found.usedBy.map((name, index) => ({ id: 345_000 + index, name }));
    throw new Refusal(jsonAnswer(403, { detail: "The template is used in automations", automations }));
  }
  const templates = account.templates.filter((each) => each !== found);
  // A JSON text; a plain text would be sent as it is.
  return { answer: jsonAnswer(200, JSON.stringify("delete success")), account: { ...account, templates } };
}

/** Reviews that are over by now: approved, or rejected with the reason that the seed gives. */
export function endReviews({ account, habits, now }: SpokiVisit): SpokiAccount {
  const isDue = (template: SpokiTemplate) =>
    template.languages.some(({ reviewedAt }) => reviewedAt !== null && reviewedAt <= now);
  if (!account.templates.some(isDue)) return account;
  const templates = account.templates.map((template) => {
    const reason = habits.rejects[template.name];
    const languages = template.languages.map((language) =>
      language.reviewedAt === null || language.reviewedAt > now
        ? language
        : { ...language, status: reason === undefined ? 3 : 4, rejectionReason: reason ?? null, reviewedAt: null },
    );
    return { ...template, languages };
  });
  return { ...account, templates };
}

export function findTemplate({ templates }: SpokiAccount, id: number): SpokiTemplate {
  const found = templates.find((template) => template.id === id);
  if (found === undefined) throw refuseSpoki(404);
  return found;
}

function storeTemplate(account: SpokiAccount, template: SpokiTemplate): SpokiAccount {
  return { ...account, templates: account.templates.map((each) => (each.id === template.id ? template : each)) };
}

function refuseSubmit(error: string): Refusal {
  return new Refusal(jsonAnswer(400, { error }));
}

function isText(value: Json | undefined): boolean {
  return typeof value === "string" && value !== "" && !isJsonObject(value);
}
