/** True for a user id that can stand in an address of the API, so that its contact can be deleted again. */
export function isSendableId(userId: string): boolean {
  const isDots = userId === "." || userId === "..";
  return !isDots && userId.toLowerCase() !== "dsapi" && userId.length <= 256 && !/[\p{Cc}\p{Surrogate}]/u.test(userId);
}
