import { attentivePlatform } from "./attentive/attentive-platform.ts";
import type { OtherPlatform } from "./other-platform.ts";
import { spokiPlatform } from "./spoki/spoki-platform.ts";
import { svixPlatform } from "./svix/svix-platform.ts";

/** Every platform beside Instasent's, by its first path segment. */
export const otherPlatforms = {
  svix: svixPlatform,
  spoki: spokiPlatform,
  attentive: attentivePlatform,
} satisfies Readonly<Record<string, OtherPlatform>>;

export type OtherName = keyof typeof otherPlatforms;

/** Which platform a path belongs to, and the path there; undefined for Instasent's own. */
export function findOtherPlatform(path: string): { readonly name: OtherName; readonly path: string } | undefined {
  const [, first = ""] = /^\/([^/]+)(?=\/|$)/u.exec(path) ?? [];
  if (!Object.hasOwn(otherPlatforms, first)) return undefined;
  return { name: first as OtherName, path: path.slice(first.length + 1) || "/" };
}
