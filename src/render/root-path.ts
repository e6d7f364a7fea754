/**
 * A path from the root of the repository, with forward slashes, of a file that is named from `folder`, itself a path
 * from there (empty for the root). Undefined for what lies outside, which no host of code can link to.
 */
export function rootPath(folder: string, file: string): string | undefined {
  const forward = file.replaceAll("\\", "/");
  if (/^(?:\/|[A-Za-z]:\/)/.test(forward)) return undefined;
  const parts: string[] = [];
  for (const part of [...folder.split("/"), ...forward.split("/")]) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join("/");
}
