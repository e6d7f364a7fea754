import type { Diagnostic, Excerpt } from "../../model/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import { displayLine } from "../escape-text.ts";
import { rootPath } from "../root-path.ts";

/** Stands for the root of the repository, which the reader knows and we do not. */
export const sourceRoot = "%SRCROOT%";

/**
 * Where a finding is. Hosts refuse a result without a file, so what has no place in the repository is shown at the top
 * of `elsewhere`.
 */
export function sarifLocation({ place, excerpt, address }: Diagnostic, folder: string, elsewhere: string) {
  const path = place === undefined ? undefined : rootPath(folder, place.file);
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(path ?? elsewhere), uriBaseId: sourceRoot },
      region: place === undefined || path === undefined ? { startLine: 1 } : sarifRegion(place, excerpt),
    },
    ...(address === undefined
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: displayLine(address), kind: "resource" }] }),
  };
}

/** A second place that explains a finding; undefined where the reader could not go there. */
export function relatedLocation(place: Place, message: string, folder: string) {
  const path = rootPath(folder, place.file);
  if (path === undefined) return undefined;
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(path), uriBaseId: sourceRoot },
      region: sarifRegion(place, undefined),
    },
    message: { text: displayLine(message) },
  };
}

function sarifRegion({ line, column, endColumn }: Place, excerpt: Excerpt | undefined) {
  return {
    startLine: line,
    startColumn: column,
    endColumn: Math.max(column, endColumn),
    ...(excerpt === undefined || (excerpt.startColumn ?? 1) > 1
      ? {}
      : { snippet: { text: displayLine(excerpt.text) } }),
  };
}

/** A path as a relative URI; lone surrogates have no place in one. */
function toUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
