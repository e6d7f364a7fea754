/**
 * The ways to write a value in an env file, best first: bare when every reader agrees on it, in single quotes
 * (nothing is special inside them), in double quotes with escapes.
 */
export function formatEnvValues(value: string): readonly string[] {
  if (value.includes("\0")) throw new RangeError("an env file cannot hold a null character");
  const forms: string[] = [];
  if (/^[\w.:/@%+,=-]+$/.test(value)) forms.push(value);
  if (!/['\\\r\n]/.test(value)) forms.push(`'${value}'`);
  forms.push(`"${escapeValue(value)}"`);
  return forms;
}

function escapeValue(value: string): string {
  return value
    .replaceAll(/[\\"$`]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
}
