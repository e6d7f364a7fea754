/** `integ_` and 27 characters, ascending in the order they are given, the same in every run. */
export function giveIntegrationId(serial: number): string {
  return `integ_${idOf(serial)}`;
}

/** `app_` and 27 characters. */
export function giveApplicationId(serial: number): string {
  return `app_${idOf(serial)}`;
}

function idOf(serial: number): string {
  return `1srOrx2ZWZBpBUvZwXK${String(serial).padStart(8, "0")}`;
}
