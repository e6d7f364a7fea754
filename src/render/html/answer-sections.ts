import type { Report } from "../../model/report.ts";
import { html } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

const doctorSigns = { ok: "✓", problem: "✗", unknown: "?" } as const;

/** What `doctor` and `explain` answer. */
export function answerSections({ doctor, explanation }: Report): readonly PageSection[] {
  const sections: PageSection[] = [];
  if (doctor !== undefined) {
    const items = doctor.map(({ title, status, detail, help }) => {
      const more = help === undefined ? undefined : html`<br />${help}`;
      return html`<li class="${status === "problem" ? "error" : "info"}">
        <span class="sign">${doctorSigns[status]}</span> <b>${title}</b> ${detail}${more}
      </li> `;
    });
    sections.push({
      id: "doctor",
      title: "Doctor",
      body: html`<ul class="findings">
        ${items}
      </ul>`,
    });
  }
  if (explanation !== undefined) {
    const parts = explanation.sections.map(({ heading, text, isCode }) => {
      const lines = text.split("\n");
      const body = isCode
        ? html`<pre>${lines.map((line) => html`${line} `)}</pre>`
        : html`<p>${lines.map((line) => html`${line}<br />`)}</p>`;
      return html`<h3>${heading}</h3>
        ${body} `;
    });
    const body = html`<p>${explanation.summary}</p>
      ${parts}`;
    sections.push({ id: "explanation", title: explanation.title, body });
  }
  return sections;
}
