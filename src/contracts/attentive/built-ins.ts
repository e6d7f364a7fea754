/** Keys of a user's `attributes` beside `custom`, by the object that holds them; as the vendor's document lists them. */
export const builtInKeys = {
  attributes: ["firstName", "lastName", "demographic", "location", "locale", "custom"],
  demographic: ["language", "dateOfBirth", "age", "organization", "title", "website"],
  location: ["address1", "address2", "city", "state", "zip", "latitude", "longitude", "country", "region", "timezone"],
  locale: ["language", "country"],
} as const;

/** The objects among them. */
export const builtInGroups = ["demographic", "location", "locale"] as const;

const groups: ReadonlySet<string> = new Set([...builtInGroups, "custom"]);

const names = new Map(
  [...Object.values(builtInKeys).flat(), "email", "phone"]
    .filter((key) => !groups.has(key))
    .map((key) => [plainName(key), key]),
);

/** The built-in attribute that a name means, however it is written: `First Name` is `firstName`. */
export function builtInNamed(name: string): string | undefined {
  return names.get(plainName(name));
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}
