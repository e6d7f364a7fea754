import type { JsonObject } from "../json.ts";
import { shown } from "./spoki-answer.ts";
import type { SpokiLanguage, SpokiTemplate } from "./spoki-state.ts";

const statusWords = new Map([
  [0, "DRAFT"],
  [1, "PENDING"],
  [2, "WAITING_FOR_REVIEW"],
  [3, "APPROVED"],
  [4, "REJECTED"],
  [9, "PAUSED"],
  [11, "FLAGGED"],
  [14, "DISABLED"],
]);

/** As a create or an update answers. */
export function showWritten(template: SpokiTemplate): JsonObject {
  return {
    ...showHead(template),
    subcategory: template.subcategory,
    integration: -1,
    templatelocalization_set: template.languages.map((language) => ({
      id: language.id,
      ...showStatus(language),
      default_header_media: language.headerMedia,
      header_template_component: language.header,
      body_template_component: language.body,
      footer_template_component: language.footer,
      templatebuttoncomponent_set: language.buttons,
      templatecarouselcomponent_set: language.carousel,
    })),
    template_groups: template.groups,
  };
}

/** As lists and views answer: under other names, in the document's examples without the ids of languages. */
export function showListed(template: SpokiTemplate, showsLanguageIds: boolean): JsonObject {
  return {
    ...showHead(template),
    subcategory: template.subcategory,
    templatelocalization_set: template.languages.map((language) => ({
      ...(showsLanguageIds ? { id: language.id } : {}),
      ...showStatus(language),
      header: language.header,
      body: language.body,
      footer: language.footer,
      button_set: language.buttons,
      carouselcomponent_set: language.carousel,
      default_header_media: language.headerMedia,
    })),
  };
}

function showHead({ id, name, category, languages }: SpokiTemplate): JsonObject {
  return {
    id,
    name,
    category,
    is_approved: languages.length > 0 && languages.every(({ status }) => status === 3),
    is_favorite: false,
    customfield_set: [...new Set(languages.flatMap(codesIn))].map((code) => `%%${code}%%`),
  };
}

function showStatus({ language, status, rejectionReason }: SpokiLanguage): JsonObject {
  return { language, status: statusWords.get(status) ?? String(status), rejection_reason: rejectionReason };
}

/** Codes of the variables in the texts of a language. */
export function codesIn({ header, body, footer }: SpokiLanguage): readonly string[] {
  const texts = [header, body, footer].map((component) => shown(component?.["text"] ?? ""));
  return [...texts.join("\n").matchAll(/%%([A-Z0-9_]+)%%/g)].map(([, code = ""]) => code);
}
