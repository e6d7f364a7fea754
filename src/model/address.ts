/**
 * The identity of one resource everywhere: `<scope>/<kind>/<key>`, or `<scope>/<kind>` for a kind that exists
 * once per scope (`shop/project`). A scope is a project's key (`shop`) or, for other providers, `svix:main`.
 */
export type Address = string & { readonly __brand: "Address" };

export interface AddressParts {
  readonly scope: string;
  readonly kind: string;
  /** Undefined for a kind that exists once per scope. May itself contain slashes. */
  readonly key: string | undefined;
}

/** Joins the parts; `parseAddress` of the result gives the same parts back. */
export function formatAddress({ scope, kind, key }: AddressParts): Address {
  return (key === undefined ? `${scope}/${kind}` : `${scope}/${kind}/${key}`) as Address; // the one place that brands
}

/** Splits an address, or gives undefined when the text is not one. */
export function parseAddress(text: string): AddressParts | undefined {
  const match = /^([^/]+)\/([^/]+)(?:\/([\s\S]+))?$/.exec(text);
  if (match === null) return undefined;
  const [, scope, kind, key] = match;
  return scope === undefined || kind === undefined ? undefined : { scope, kind, key };
}

/**
 * True when `address` fits `glob`: `*` stands for any run of characters, slashes included; everything else is literal.
 * A glob without wildcard also takes what lies below it (`shop` takes `shop/datasource/crm`).
 * Runs in time linear in both lengths per wildcard, so a hostile glob cannot hang it.
 */
export function matchesAddress(address: string, glob: string): boolean {
  if (!glob.includes("*")) return address === glob || address.startsWith(`${glob}/`);
  const parts = glob.split("*");
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (!address.startsWith(first) || address.length < first.length + last.length || !address.endsWith(last))
    return false;
  let at = first.length;
  const end = address.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = address.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
