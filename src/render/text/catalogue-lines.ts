import type { Catalogue } from "../../model/catalogue.ts";
import { countOf } from "../count-of.ts";
import { describeLimits } from "../describe-limits.ts";
import { displayLine } from "../escape-text.ts";
import { padColumns } from "../text-width.ts";
import { columnWidth } from "./field-rows.ts";
import type { Layout, Lines } from "./lines.ts";

/** Every spec on a line, with `--verbose`; otherwise the catalogue is only counted, for it is long. */
export function renderCatalogue({ specs }: Catalogue, { isVerbose, paint }: Layout): Lines {
  if (!isVerbose || specs.length === 0) return [];
  const addressWidth = columnWidth(
    specs.map(({ address }) => displayLine(address)),
    60,
  );
  const typeWidth = columnWidth(specs.map(({ dataType }) => displayLine(dataType ?? "event type")));
  return [
    paint("strong", "Catalogue"),
    ...specs.map((spec) =>
      [
        `  ${padColumns(displayLine(spec.address), addressWidth)}`,
        padColumns(displayLine(spec.dataType ?? "event type"), typeWidth),
        describeLimits(spec),
      ]
        .join("  ")
        .trimEnd(),
    ),
  ];
}

/** `Catalogue: 14 specs of 2 datasources and svix:main.` */
export function catalogueSentence({ specs, datasources }: Catalogue): string {
  const owners = new Set(specs.flatMap(({ acceptedBy }) => acceptedBy.filter((owner) => !owner.includes("/"))));
  const hasDatasources = datasources.length > 0 || owners.size === 0;
  const own = hasDatasources ? [countOf(datasources.length, "datasource")] : [];
  return `Catalogue: ${countOf(specs.length, "spec")} of ${listWords([...own, ...owners])}.`;
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
