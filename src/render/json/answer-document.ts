import type { DoctorItem, Explanation, ValidationSummary } from "../../model/report.ts";

export function validationDocument({ files, resources, environments }: ValidationSummary) {
  return { files, resources, environments };
}

export function doctorDocument({ title, status, detail, help }: DoctorItem) {
  return { title, status, detail, help: help ?? null };
}

export function explanationDocument({ title, summary, sections }: Explanation) {
  return { title, summary, sections: sections.map(({ heading, text, isCode }) => ({ heading, text, isCode })) };
}
