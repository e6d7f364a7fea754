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
  /**
   * `leftover` is a file of an earlier export that nothing in the contracts stands for any more, `removed` one that was
   * deleted for that. `stale`, `missing` and `leftover` only with `--check`.
   */
  readonly status: "written" | "removed" | "unchanged" | "stale" | "missing" | "leftover";
}
