import type { CoverageReport, DatasourceCoverage } from "../../model/contract-report.ts";
import { countOf } from "../count-of.ts";
import { displayLine } from "../escape-text.ts";
import { joinBlocks, type Layout, type Lines } from "./lines.ts";

/** Gaps shown per datasource unless `--verbose` asks for all. */
const gapsShown = 40;

/** What no fixture exercises, by datasource. */
export function renderCoverage({ datasources, withoutFixtures }: CoverageReport, layout: Layout): Lines {
  return joinBlocks([
    ...datasources.map((each) => renderDatasource(each, layout)),
    withoutFixtures.map((address) => `${displayLine(address)}  has no fixtures`),
  ]);
}

/** `Coverage: 12 of 15 specs (80%), 90% wanted.` */
export function coverageSentence({ covered, total, percent, minimum }: CoverageReport): string {
  const wanted = minimum === null ? "" : `, ${minimum}% wanted`;
  return `Coverage: ${covered} of ${countOf(total, "spec")} (${percent}%)${wanted}.`;
}

function renderDatasource({ datasource, covered, total, uncovered }: DatasourceCoverage, layout: Layout): Lines {
  const shown = layout.isVerbose ? uncovered : uncovered.slice(0, gapsShown);
  const left = uncovered.length - shown.length;
  return [
    `${layout.paint("strong", displayLine(datasource))}  ${covered} of ${total} covered`,
    ...shown.map(({ address }) => `  ${layout.paint("unknown", "?")} ${displayLine(address)}`),
    ...(left > 0 ? [`  and ${left} more (--verbose lists them)`] : []),
  ];
}
