/** True when a name fits one part of a glob: `*` stands for any characters, `?` for one. Never backtracks twice. */
export function matchesGlobPart(name: string, glob: string): boolean {
  if (name.startsWith(".") && !glob.startsWith(".")) return false;
  let at = 0;
  let globAt = 0;
  let starAt = -1;
  let resume = 0;
  while (at < name.length) {
    const wanted = glob[globAt];
    if (wanted === "*") {
      starAt = globAt++;
      resume = at;
    } else if (wanted === "?" || wanted === name[at]) {
      at++;
      globAt++;
    } else if (starAt !== -1) {
      globAt = starAt + 1;
      at = ++resume;
    } else return false;
  }
  while (glob[globAt] === "*") globAt++;
  return globAt === glob.length;
}
