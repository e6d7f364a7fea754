import { parseAddress } from "../../model/address.ts";

/** One line: what a person may read, and what a program takes. */
export interface Message {
  readonly level: "info" | "warn" | "error";
  readonly text: string;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An address in the shape of Terraform's `resource` object. */
export function resourceDocument(address: string) {
  const parts = parseAddress(address);
  return { addr: address, resource_type: parts?.kind ?? "", resource_name: parts?.key ?? parts?.scope ?? address };
}
