/** Why a part of a text has no value. */
export type Unresolved =
  | { readonly reason: "unknown-variable"; readonly name: string; readonly known: readonly string[] }
  | { readonly reason: "variable-in-variable"; readonly name: string }
  | { readonly reason: "unset-variable"; readonly name: string }
  | { readonly reason: "secret-in-field"; readonly name: string }
  | {
      readonly reason: "bad-reference";
      readonly written: string;
      readonly isUnterminated: boolean;
      readonly known: readonly string[];
    }
  | { readonly reason: "too-long" };
