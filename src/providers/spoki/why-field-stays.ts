import type { LiveResource } from "../../model/resource.ts";
import { codesOf } from "./declare-template.ts";
import { liveLanguages } from "./templates.ts";

/** The templates whose texts hold a custom field's `%%CODE%%`; undefined when none does, as far as they were read. */
export function whyFieldStays({ identity }: LiveResource, templates: readonly LiveResource[]): string | undefined {
  const { code = "" } = identity;
  const users = templates.filter((template) => {
    const texts = liveLanguages(template).map(({ header, body, footer, buttons }) => [header, body, footer, buttons]);
    return codesOf(texts).includes(code);
  });
  const names = users.map(({ label }) => `"${label}"`);
  const shown = names.slice(0, 3).join(", ");
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  if (names.length === 0) return undefined;
  return `${names.length === 1 ? "template" : "templates"} ${shown}${more} ${names.length === 1 ? "uses" : "use"} it`;
}
