/** A language code as contracts know it: the vendor's document writes `it` and `IT`, and `pt_PT` for a region. */
export function languageKey(code: string): string {
  return code.toLowerCase().replaceAll("-", "_");
}
