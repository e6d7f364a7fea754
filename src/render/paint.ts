import { $, blue, bold, cyan, dim, green, magenta, red, yellow } from "kleur/colors";

type Painter = (text: string) => string;

/** What a colour stands for; a sign or a word always says the same. */
const roles = {
  add: green,
  change: yellow,
  destroy: red,
  manual: magenta,
  pass: green,
  fail: red,
  unknown: yellow,
  error: (text: string) => bold(red(text)),
  warning: (text: string) => bold(yellow(text)),
  info: (text: string) => bold(blue(text)),
  place: cyan,
  aside: dim,
  strong: bold,
} satisfies Record<string, Painter>;

export type Role = keyof typeof roles;

/** Paints text for its role, or leaves it alone. */
export type Paint = (role: Role, text: string) => string;

/** The paint of an output with or without colours, whatever the environment says. */
export function createPaint(hasColour: boolean): Paint {
  if (!hasColour) return (_, text) => text;
  return (role, text) => {
    // kleur decides from the environment at load; here the caller has decided
    const before = $.enabled;
    $.enabled = true;
    const painted = text === "" ? "" : roles[role](text);
    $.enabled = before;
    return painted;
  };
}
