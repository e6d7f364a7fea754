/** True for a user id or an event type that can stand in an address of the API, so that it can be asked for. */
export function isSendableId(id: string): boolean {
  const isDots = id === "." || id === "..";
  return !isDots && id.toLowerCase() !== "dsapi" && id.length <= 256 && !/[\p{Cc}\p{Surrogate}]/u.test(id);
}
