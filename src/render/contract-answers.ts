import type { Report } from "../model/report.ts";
import {
  contractDiffDocument,
  contractExportDocument,
  contractProbeDocument,
  lockDocument,
} from "./json/contract-documents.ts";
import { contractCheckDocument, coverageDocument } from "./json/contract-check-documents.ts";
import { adoptionDocument } from "./json/adoption-document.ts";
import { adoptionSentence, renderAdoption } from "./text/adoption-lines.ts";
import { comparisonDocument } from "./json/comparison-document.ts";
import { comparisonSentence, renderComparison } from "./text/comparison-lines.ts";
import { catalogueSentence, renderCatalogue } from "./text/catalogue-lines.ts";
import { catalogueDocument } from "./json/catalogue-document.ts";
import { contractCheckSentence, describeContracts } from "./text/contract-check-lines.ts";
import { contractDiffSentence, renderContractDiff } from "./text/contract-diff-lines.ts";
import { contractExportSentence, renderContractExport } from "./text/contract-export-lines.ts";
import { contractProbeSentence, renderContractProbe } from "./text/contract-probe-lines.ts";
import { coverageSentence, renderCoverage } from "./text/coverage-lines.ts";
import type { Layout, Lines } from "./text/lines.ts";
import { publishDocument, publishSentence } from "./publish-words.ts";
import { lockSentence, renderLock } from "./text/lock-lines.ts";

/** The answer of a command about locks, contracts, files it wrote or postings, in every form that a format needs. */
export interface ContractAnswer {
  /** The member of the report, and the type name in NDJSON. */
  readonly name:
    | "lock"
    | "contracts"
    | "coverage"
    | "catalogue"
    | "contractDiff"
    | "contractExport"
    | "contractProbe"
    | "adoption"
    | "comparison"
    | "published";
  readonly lines: (layout: Layout) => Lines;
  readonly sentence: string;
  readonly document: object;
}

/** Every such answer of a report: one, or several of `report`. */
export function contractAnswers({
  lock,
  contracts,
  coverage,
  catalogue,
  contractDiff,
  contractExport,
  contractProbe,
  adoption,
  comparison,
  published,
}: Report): readonly ContractAnswer[] {
  return [
    ...(lock === undefined
      ? []
      : [answer("lock", (layout) => renderLock(lock, layout), lockSentence(lock), lockDocument(lock))]),
    ...(contracts === undefined
      ? []
      : [
          answer(
            "contracts",
            ({ isVerbose }) => (isVerbose ? [`Held against ${describeContracts(contracts)}.`] : []),
            contractCheckSentence(contracts),
            contractCheckDocument(contracts),
          ),
        ]),
    ...(coverage === undefined
      ? []
      : [
          answer(
            "coverage",
            (layout) => renderCoverage(coverage, layout),
            coverageSentence(coverage),
            coverageDocument(coverage),
          ),
        ]),
    ...(catalogue === undefined
      ? []
      : [
          answer(
            "catalogue",
            (layout) => renderCatalogue(catalogue, layout),
            catalogueSentence(catalogue),
            catalogueDocument(catalogue),
          ),
        ]),
    ...(contractDiff === undefined
      ? []
      : [
          answer(
            "contractDiff",
            (layout) => renderContractDiff(contractDiff, layout),
            contractDiffSentence(contractDiff),
            contractDiffDocument(contractDiff),
          ),
        ]),
    ...(contractExport === undefined
      ? []
      : [
          answer(
            "contractExport",
            (layout) => renderContractExport(contractExport, layout),
            contractExportSentence(contractExport),
            contractExportDocument(contractExport),
          ),
        ]),
    ...(contractProbe === undefined
      ? []
      : [
          answer(
            "contractProbe",
            (layout) => renderContractProbe(contractProbe, layout),
            contractProbeSentence(contractProbe),
            contractProbeDocument(contractProbe),
          ),
        ]),
    ...(comparison === undefined
      ? []
      : [
          answer(
            "comparison",
            (layout) => renderComparison(comparison, layout),
            comparisonSentence(comparison),
            comparisonDocument(comparison),
          ),
        ]),
    ...(adoption === undefined
      ? []
      : [
          answer(
            "adoption",
            (layout) => renderAdoption(adoption, layout),
            adoptionSentence(adoption),
            adoptionDocument(adoption),
          ),
        ]),
    ...(published === undefined
      ? []
      : [answer("published", () => [], publishSentence(published), publishDocument(published))]),
  ];
}

function answer(
  name: ContractAnswer["name"],
  lines: ContractAnswer["lines"],
  sentence: string,
  document: object,
): ContractAnswer {
  return { name, lines, sentence, document };
}
