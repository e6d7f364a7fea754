/** True when a number is a whole multiple of another, by their decimal digits: 0.3 is three times 0.1. */
export function isMultipleOf(value: number, factor: number): boolean {
  const [a, b] = [toDecimal(value), toDecimal(factor)];
  const places = Math.max(a.places, b.places);
  const scale = ({ digits, places: own }: Decimal): bigint => digits * 10n ** BigInt(places - own);
  const divisor = scale(b);
  return divisor !== 0n && scale(a) % divisor === 0n;
}

interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

function toDecimal(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}
