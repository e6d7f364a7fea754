/** The vendor's limits of names and of how many there may be. */
export const mostCharacters = 200;
export const mostAttributes = 100;
/** Keys of one event type. */
export const mostKeys = 200;

/** What the type of an event may not hold. */
export const badTypeCharacters = /["'(){}[\]\\|,]/;

/** What the key of a property may not hold. */
export const badKeyCharacters = /["{}[\]\\|]/;

/** A name without what people confuse: case and blanks. */
export function looseName(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, "");
}
