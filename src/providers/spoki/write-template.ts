import { KnownError } from "../../model/errors.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { UpdateOrder, WriteOutcome } from "../provider.ts";
import { guardTemplate, isReviewed } from "./guard-template.ts";
import { toWriteOutcome, type Judged } from "../judge-write.ts";
import { localizationBody } from "./localization-body.ts";
import { itemPath, send, type WriteMeans } from "./send.ts";
import { liveLanguages, normaliseTemplate, templatesPath, type LiveLanguage } from "./templates.ts";

/** What a new template is sent with: every language a draft. */
export function templateBody(attributes: Readonly<Record<string, Json>>): JsonObject {
  const { name = null, category = null, subcategory = "CLASSIC", channelId } = attributes;
  return {
    name,
    category,
    subcategory,
    ...(channelId === undefined ? {} : { channel_id: channelId }),
    templatelocalization_set: languagesIn(attributes).map((language) =>
      localizationBody(language, attributes, undefined),
    ),
  };
}

/** Sends it to WhatsApp for review: every language that is a draft. */
export function submitTemplate(means: WriteMeans, id: string): Promise<Judged> {
  return send(means, "POST", itemPath(templatesPath, id, "submit"), {});
}

/**
 * Changes a template by the steps that its state asks for: back to draft where it was submitted, the new content with
 * every language that exists, and to review again where it came from there. The guard is asked once more, because
 * between plan and apply somebody may have approved it.
 */
export async function updateTemplate(means: WriteMeans, order: UpdateOrder): Promise<WriteOutcome> {
  const { desired, live, fields } = order;
  const changed = Object.keys(fields);
  const [reason] = Object.values(guardTemplate(desired, live, changed).held);
  if (reason !== undefined) {
    const message = `its state is not what the plan was made from. ${reason}`;
    return { outcome: "rejected", error: new KnownError(message, { exitCode: 6, help: "Look: instaform plan" }) };
  }
  const languages = liveLanguages(live);
  const wasSubmitted = languages.some(({ status }) => status !== "draft");
  const isReverted = wasSubmitted && changed.some(isReviewed);
  if (isReverted) {
    const judged = await send(means, "POST", itemPath(templatesPath, live.remoteId, "back_to_draft"), {});
    if (judged.verdict !== "accepted") return toWriteOutcome(judged);
  }
  const written = await writeContent(means, order, languages);
  if (written.outcome !== "accepted") return isReverted ? leftAsDraft(written) : written;
  if (!isReverted && fields["state"] === undefined) return written;
  const submitted = toWriteOutcome(await submitTemplate(means, live.remoteId));
  return submitted.outcome === "rejected" ? notSubmitted(submitted.error, changed.some(isReviewed)) : submitted;
}

async function writeContent(
  means: WriteMeans,
  { desired, live, fields }: UpdateOrder,
  languages: readonly LiveLanguage[],
): Promise<WriteOutcome> {
  const body: Record<string, Json> = {};
  for (const field of ["name", "category", "subcategory"]) {
    const value = fields[field];
    if (value !== undefined) body[field] = value;
  }
  if (Object.keys(fields).some((field) => field.startsWith("languages."))) {
    const found = await findIds(means, live, languages);
    if ("refusal" in found) return toWriteOutcome(found.refusal);
    // Examples are never answered, so the declared ones go along with every language that they belong to.
    const contents = { ...examplesIn(desired.attributes), ...fields };
    body["templatelocalization_set"] = allLanguages(contents, found.languages);
  }
  if (Object.keys(body).length === 0) return { outcome: "accepted" };
  return toWriteOutcome(await send(means, "PATCH", itemPath(templatesPath, live.remoteId), body));
}

/** What a PATCH leaves out may be deleted, so every language comes along, with what changes put over what is live. */
function allLanguages(contents: Readonly<Record<string, Json>>, live: readonly LiveLanguage[]): Json {
  const known = new Map(live.map((language) => [language.language, language]));
  const names = new Set([...known.keys(), ...languagesIn(contents)]);
  return [...names].map((name) => localizationBody(name, contents, known.get(name)));
}

function examplesIn(attributes: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(attributes).filter(([field]) => field.startsWith("examples.")));
}

type FoundLanguages = { readonly languages: readonly LiveLanguage[] } | { readonly refusal: Judged };

/**
 * The languages with the ids that a PATCH knows them by. Reading a template may not tell them, while every PATCH answers
 * with them: so one that says the name it has, and changes nothing, asks for them.
 */
async function findIds(
  means: WriteMeans,
  live: LiveResource,
  languages: readonly LiveLanguage[],
): Promise<FoundLanguages> {
  if (languages.every(({ id }) => id !== undefined)) return { languages };
  const path = itemPath(templatesPath, live.remoteId);
  const judged = await send(means, "PATCH", path, { name: live.label });
  if (judged.verdict !== "accepted") return { refusal: judged };
  const ids = idsIn(judged.body, path);
  return { languages: languages.map((language) => ({ ...language, id: language.id ?? ids.get(language.language) })) };
}

function idsIn(body: unknown, path: string): ReadonlyMap<string, string | undefined> {
  if (!isJsonObject(body) || !Array.isArray(ownValue(body, "templatelocalization_set"))) return new Map();
  const answered = liveLanguages(normaliseTemplate(`PATCH ${path}`, "the answer", body));
  return new Map(answered.map(({ language, id }) => [language, id]));
}

function languagesIn(attributes: Readonly<Record<string, Json>>): readonly string[] {
  const names = Object.keys(attributes).flatMap((field) => /^languages\.([^.]+)\./.exec(field)?.[1] ?? []);
  return [...new Set(names)];
}

/** The first step was done and the next was not: that must not read as if nothing had happened. */
function leftAsDraft(written: WriteOutcome): WriteOutcome {
  if (written.outcome !== "rejected") return written;
  const message = `It was taken back to draft, and then its content was refused: ${written.error.message} It cannot be sent until it is submitted and approved again.`;
  const help = "Correct what is declared and run again, or submit it by hand in Spoki.";
  return { outcome: "rejected", error: new KnownError(message, { exitCode: 10, help, cause: written.error }) };
}

function notSubmitted(error: KnownError, isWritten: boolean): WriteOutcome {
  const what = isWritten ? "Its content was written, and submitting it was refused" : "Submitting it was refused";
  const help = "Mend what the message says; the next apply submits it.";
  const { exitCode } = error;
  return { outcome: "rejected", error: new KnownError(`${what}: ${error.message}`, { exitCode, help, cause: error }) };
}
