/** Where the platform and our rules were asked about the same items. */
export interface ContractProbe {
  /** `my-shop-staging at api.instasent.com`, for each project. */
  readonly targets: readonly string[];
  readonly summary: {
    readonly sent: number;
    readonly agreed: number;
    readonly disagreed: number;
    /** Items that the platform takes and our rules refuse on purpose: formats, and what it takes to your harm. */
    readonly stricter: number;
    /** Items whose answer said nothing of them. */
    readonly unjudged: number;
    /** Items that were not sent, because what they do could not be undone. */
    readonly skipped: number;
    readonly deleted: number;
  };
  readonly disagreements: readonly ProbeDisagreement[];
  /** Contacts that were pushed and could not be deleted, or whose deletion got no clear answer. */
  readonly leftovers: readonly ProbeLeftover[];
}

export interface ProbeDisagreement {
  readonly datasource: string;
  readonly file: string;
  /** From 1, in the file. */
  readonly item: number;
  readonly ours: "accepted" | "rejected";
  readonly platform: "accepted" | "rejected";
  /** Rules of ours that refused the item. */
  readonly ruleIds: readonly string[];
  /** What the platform said of the item; it can hold a value of the payload only with `--show-values`. */
  readonly message?: string;
}

export interface ProbeLeftover {
  readonly datasource: string;
  readonly file: string;
  readonly item: number;
  readonly reason: string;
}
