/** A type name for each uid, in its order: `ecommerce_order_create` is `EcommerceOrderCreate`; no name is given twice. */
export function nameTypes(uids: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return new Map(
    uids.map((uid) => {
      const words = uid.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
      const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
      const base = /^[A-Za-z]/.test(joined) ? joined : `Event${joined}`;
      let name = base;
      for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${base}${count}`;
      used.add(name.toLowerCase());
      return [uid, name];
    }),
  );
}
