import type { AnyContract } from "../contracts/dialects.ts";
import type { RuleLevels } from "../contracts/rule-levels.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Place } from "../model/place.ts";
import type { PayloadFile } from "../payloads/payload-source.ts";
import type { SpecLocator } from "./locate-spec.ts";

/** Files of one stream of one contract, and what must become of them. */
export interface PayloadSet {
  readonly contract: AnyContract;
  readonly stream: string;
  readonly files: readonly PayloadFile[];
  readonly expect: "accept" | "reject";
  readonly rule: string | undefined;
  /** Where the configuration names them; undefined for files named on the command line. */
  readonly place: Place | undefined;
}

export interface CheckSettings {
  readonly levels: RuleLevels;
  readonly maxFindings: number;
  /** Values of payloads are people's data: shown only when asked for. */
  readonly showsValues: boolean;
  /** Findings about the configuration: what they say of its contracts is not said again. */
  readonly told: readonly Diagnostic[];
  /** Where the specs are declared that findings speak of. */
  readonly locateSpec: SpecLocator;
}
