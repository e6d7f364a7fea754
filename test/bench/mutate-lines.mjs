// Lines of every kind of value, whole and damaged in many ways: what the fast and the slow path must agree on.
import { createRandom } from "./generate-events.mjs";

const formats = {
  email: [
    "ana@example.com",
    "a.b+c@mail.example.org",
    "a@b",
    ".a@b.co",
    "a..b@x.co",
    "ñ@x.co",
    "a@x-.co",
    "a@x.co.",
    "a b@x.co",
  ],
  phone: ["+34600000000", "34600000000", "+0123456789", "+123456", "+1234567890123456", "+34 600"],
  country: ["ES", "es", "ESP", "E1", "Ñ"],
  currency: ["EUR", "eur", "EURO", "E R"],
  language: ["es", "es_ES", "es-ES", "ES", "es_es", "e", "es_", "esp"],
  locale: ["es_ES", "es-ES", "es", "ES_es"],
  datetime: [
    "2026-05-04T10:00:00.000Z",
    "2026-05-04T10:00:00+02:00",
    "2026-05-04T10:00:00",
    "2026-05-04",
    "2026-02-30T10:00:00Z",
    "2026-05-04T24:00:00Z",
    "2026-05-04T10:00:00+0200",
    "2026-05-04T10:00:00.Z",
  ],
  date: [
    "2026-05-04",
    "2026-02-29",
    "2024-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-05-00",
    "20260504",
    "2026-05-04T10:00:00Z",
  ],
  url: [
    "https://example.com",
    "http://a/b?c=d#e",
    "https://",
    "ftp://a",
    "https://user@/x",
    "https://:80",
    "https://é.com",
    "https://a b",
    "https://a.@",
    "http://x@",
  ],
  geopoint: [
    "43.0,-7.5",
    "43.0, -7.5",
    "91,0",
    "90,180",
    "-90,-180.1",
    "43.0",
    "a,b",
    "1,2,3",
    "89.9999,179.9",
    ",",
    "43.,1",
  ],
};

const spec = (address, more = {}) => ({
  address,
  dataType: "string",
  isRequired: false,
  maxValues: 1,
  maxLength: null,
  isReadOnly: false,
  ...more,
});

const fields = {
  title: { dataType: "string", maxLength: 12 },
  blob: { dataType: "payload" },
  code: { dataType: "keyword", maxLength: 8, isRequired: true },
  amount: { dataType: "number" },
  flag: { dataType: "boolean" },
  day: { dataType: "date" },
  "day-only": { dataType: "date", format: "date" },
  moment: { dataType: "date", format: "datetime" },
  tags: { dataType: "string", maxValues: 3, maxLength: 10 },
  amounts: { dataType: "number", maxValues: 4 },
  open: { dataType: "somethingNew" },
  locked: { dataType: "string", isReadOnly: true },
  "é-key": { dataType: "string" },
  'a"b': { dataType: "string" },
  ["__proto__"]: { dataType: "string" },
  ...Object.fromEntries(Object.keys(formats).map((format) => [`x-${format}`, { dataType: "string", format }])),
  "open-email": { dataType: "somethingNew", format: "email" },
  "short-phone": { dataType: "string", format: "phone", maxLength: 10 },
};

/** A contract with every type and format, in both streams. */
export function everyContract() {
  const specsAt = (owner) => new Map(Object.keys(fields).map((key) => [key, spec(`${owner}#${key}`, fields[key])]));
  const attributes = new Map([
    ["_user_id", spec("shop/attribute/_user_id", { maxLength: 40 })],
    ...specsAt("shop/attribute"),
  ]);
  const events = new Map([
    ["order", { address: "shop/event/order", parameters: specsAt("shop/event/order") }],
    [
      "order_paid",
      {
        address: "shop/event/order_paid",
        parameters: new Map([["total", spec("shop/event/order_paid#total", { dataType: "number" })]]),
      },
    ],
    ["visit", { address: "shop/event/visit", parameters: new Map() }],
  ]);
  return { datasource: "shop/datasource/crm", source: "config", attributes, events };
}

const oddValues = [
  "null",
  "true",
  "false",
  "0",
  "1",
  "-0",
  "-1",
  "1.5",
  "1e3",
  "1E400",
  "00",
  "01",
  "1.",
  ".5",
  "-",
  "12345678901234567890",
  "123456789012345",
  "1234567890123456",
  '""',
  '"0"',
  '"1"',
  '"12.5"',
  '"x"',
  '"\\u00e9"',
  '"\\ud800"',
  '"a\\ud83d\\ude00b"',
  '"\\uDBff\\ud83d\\uDE00"',
  '"\\ude00x"',
  '"\\n"',
  '"a\\"b"',
  '"\\x"',
  '"\t"',
  "[]",
  "{}",
  "[null]",
  '["a"]',
  '["a","b","c","d"]',
  '["a",1]',
  "[1,2]",
  "[[1]]",
  '{"a":1}',
  '"ñandú"',
  '"😀😀😀😀😀😀😀"',
  '"123456789012345678901234567890"',
  "nul",
  "tru",
  "truee",
  "nulll",
];
const oddNumbers = ["12345678901234567890", "-9007199254740993", "-0", "-0.0", "01", "1.", "1e400", "-1e3"];
const oddBytes = [
  '"',
  "\\",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  " ",
  "\t",
  "\0",
  "\u0001",
  "0",
  "-",
  "e",
  "\u00e9",
  "\u2028",
  "A",
  "é",
  "\r",
];
const userIds = ["u-1", "customer-22", "ñ", "123e4567-e89b-12d3-a456-426614174000", "a".repeat(32)];
const oddUserIds = [
  "",
  " u-1",
  "u-1\u3000",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZab-123",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZab_123",
  "x".repeat(41),
];

/** An endless supply of lines; about half of them are damaged. */
export function* mutatedLines(stream, seed) {
  const random = createRandom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  for (;;) {
    const line = stream === "contacts" ? contactLine(random, pick) : eventLine(random, pick);
    yield random() < 0.5 ? line : damage(line, random, pick);
  }
}

function contactLine(random, pick) {
  return writeObject(
    [["_user_id", JSON.stringify(random() < 0.95 ? pick(userIds) : pick(oddUserIds))], ...members(random, pick)],
    random,
    pick,
  );
}

function eventLine(random, pick) {
  const mostly = (good, odd) => pick(random() < 0.95 ? good : odd);
  const type = mostly(["order", "order_paid", "visit"], ["orde", "order_", "", "Order"]);
  const own =
    type === "order"
      ? members(random, pick)
      : type === "order_paid" && random() < 0.7
        ? [["total", pick(["1", "2.50", '"3"', "null"])]]
        : [];
  const entries = [
    ["_user_id", JSON.stringify(random() < 0.95 ? pick(userIds) : pick(oddUserIds))],
    ["_event_id", mostly(['"e-1"', '"e-2"', '"é"'], ['""', '" e-1"', '"\\u0065"', "7", "null"])],
    ["_event_type", JSON.stringify(type)],
    [
      "_event_date",
      mostly(
        ['"2026-05-04T10:00:00.000Z"', '"2026-05-04T10:00:00+02:00"', '"2026-12-31T23:59:59Z"'],
        ['"2026-05-04"', "null", '"2026-05-04T10:00:00"', '"2026-04-31T10:00:00Z"'],
      ),
    ],
    ["_event_parameters", writeObject(own, random, pick)],
  ].filter(() => random() < 0.99);
  return writeObject(random() < 0.3 ? entries.toReversed() : entries, random, pick);
}

function members(random, pick) {
  const chosen = Object.keys(fields).filter((key) => key === "code" || random() < 0.4);
  const entries = chosen
    .filter((key) => key !== "locked" || random() < 0.02)
    .map((key) => [key, random() < 0.01 ? pick(oddValues) : goodValue(fields[key], random, pick)]);
  return random() < 0.3 ? entries.toSorted(() => random() - 0.5) : entries;
}

function goodValue(field, random, pick) {
  const { dataType, format, maxValues = 1 } = field;
  const one = () => {
    if (format !== undefined) return JSON.stringify(random() < 0.98 ? formats[format][0] : pick(formats[format]));
    if (dataType === "number") {
      return random() < 0.97 ? pick(["0", "12", "-3.25", "123456789012345"]) : pick(oddNumbers);
    }
    if (dataType === "boolean") return pick(["true", "false"]);
    if (dataType === "date")
      return JSON.stringify(random() < 0.98 ? pick(["2026-05-04", "2026-05-04T10:00:00Z"]) : pick(formats.date));
    return pick(['"abc"', '"ñ"', '"A B"', '"x y z"']);
  };
  return maxValues > 1 && random() < 0.6
    ? `[${Array.from({ length: 1 + Math.floor(random() * maxValues) }, one).join(",")}]`
    : one();
}

function writeObject(entries, random, pick) {
  const colon = random() < 0.9 ? ":" : pick([": ", " :", ":  "]);
  const comma = random() < 0.9 ? "," : pick([", ", " ,", ",\t"]);
  const write = (key) => (random() < 0.98 ? JSON.stringify(key) : spellOddly(key, random, pick));
  return `{${entries.map(([key, value]) => `${write(key)}${colon}${value}`).join(comma)}}`;
}

/** The same key, or what looks like it, with an escape that no serializer writes. */
function spellOddly(key, random, pick) {
  const at = Math.floor(random() * key.length);
  const code = key.charCodeAt(at).toString(16).padStart(4, "0");
  const escape = pick([
    `\\u${code}`,
    `\\u${code}`,
    `\\u${code.toUpperCase()}`,
    "\\/",
    "\\t",
    "\\u000a",
    "\\u00g1",
    "\\ud83d",
  ]);
  return `"${JSON.stringify(key.slice(0, at)).slice(1, -1)}${escape}${JSON.stringify(key.slice(at + 1)).slice(1)}`;
}

function damage(line, random, pick) {
  const at = Math.floor(random() * (line.length + 1));
  switch (Math.floor(random() * 9)) {
    case 0:
      return line.slice(0, at) + pick(oddBytes) + line.slice(at);
    case 1:
      return line.slice(0, at) + line.slice(at + 1);
    case 2:
      return line.slice(0, at) + pick(oddBytes) + line.slice(at + 1);
    case 3:
      return line.slice(0, at);
    case 4:
      return line + pick([" ", "}", "{}", ",", "\r", "\r\r", "x"]);
    case 5: {
      const part = /"[^"]+":(?:"[^"]*"|[^,"{}[\]]+)/.exec(line.slice(at))?.[0];
      return part === undefined ? line : line.replace(/\{/, () => `{${part},`);
    }
    case 6: {
      const value = /:("[^"]*"|[^,"{}[\]]+)/.exec(line.slice(at));
      return value === null
        ? line
        : line.slice(0, at + value.index + 1) + pick(oddValues) + line.slice(at + value.index + value[0].length);
    }
    case 7:
      return line.replace(/"([^"]+)":/g, (whole, key) => (random() < 0.1 ? `"${key}x":` : whole));
    default: {
      const text = /"[^"]*"/.exec(line.slice(at));
      return text === null
        ? line
        : line.slice(0, at + text.index + 1) +
            pick(["\\u0041", "é".repeat(20), "z".repeat(60), "\\", "\u0000", "\u007f"]) +
            line.slice(at + text.index + 1);
    }
  }
}
