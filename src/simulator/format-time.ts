/** The API's way to write an instant: ISO 8601 with an offset, no fractions. */
export function formatTime(time: Date): string {
  return time.toISOString().replace(/\.\d{3}Z$/u, "+00:00");
}
