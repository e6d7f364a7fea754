/** What `contract export` made of the contracts. */
export interface ContractExport {
  readonly target: string;
  /** The folder, as the user would type it. */
  readonly folder: string;
  readonly isCheck: boolean;
  readonly files: readonly ExportedFile[];
}

export interface ExportedFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  /** `stale` and `missing` only with `--check`. */
  readonly status: "written" | "unchanged" | "stale" | "missing";
}
