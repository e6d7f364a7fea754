import type { Diagnostic } from "../../model/diagnostic.ts";
import type { ReportedError } from "../../model/report.ts";
import { locationDocument } from "./location.ts";

export function findingDocument({ ruleId, severity, message, address, place, help, see, related }: Diagnostic) {
  return {
    ruleId,
    severity,
    message,
    address: address ?? null,
    location: locationDocument(place),
    help: help ?? null,
    see: see ?? null,
    related: (related ?? []).map((other) => ({ message: other.message, location: locationDocument(other.place) })),
  };
}

export function errorDocument({ message, help, place, isBug }: ReportedError) {
  return { message, help: help ?? null, location: locationDocument(place), isBug };
}
