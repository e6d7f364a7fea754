// Writes NDJSON (or a JSON array) of order events: about 600 bytes each, 60 % of them with non-ASCII text, 2 % invalid
// in eight ways. The same count always gives the same bytes.
import { closeSync, openSync, writeSync } from "node:fs";
import { eventTypes } from "./bench-contract.mjs";

const cities = ["Madrid", "Barcelona", "Sevilla", "Bilbao", "Porto"];
const accents = ["A Coruña", "Málaga", "Cádiz", "León", "São Paulo"];
const products = ["Camiseta", "Zapatillas", "Mochila urbana", "Reloj", "Gafas de sol"];
const accentProducts = ["Pantalón vaquero", "Cinturón", "Pañuelo", "Sudadera añil", "Balón"];

/** The ways in which a line is invalid. */
const faults = {
  "missing id": (event) => ({ ...event, _event_id: undefined }),
  "wrong type": (event) => withParameter(event, "order-total", "a lot"),
  "unknown parameter": (event) => withParameter(event, "order-totl", 1),
  "unknown event": (event) => ({ ...event, _event_type: "ecommerce_ordr_create" }),
  "bad currency": (event) => withParameter(event, "order-currency", "eur"),
  "too long": (event) => withParameter(event, "order-id", "9".repeat(80)),
  "bad date": (event) => ({ ...event, _event_date: "2026-13-04T10:00:00Z" }),
  "broken JSON": (event) => `${JSON.stringify(event).slice(0, -2)}`,
};

/** `odd` writes every line as no serializer does: `"value"` with an escape in its id, `"key"` with one in a key. */
export function writeEvents(path, count, { asArray = false, odd, faulty = 0.02 } = {}) {
  const file = openSync(path, "w");
  const random = createRandom(20_261_121);
  const ways = Object.values(faults);
  let text = asArray ? "[\n" : "";
  for (let index = 0; index < count; index += 1) {
    const event = buildEvent(index, random);
    const isFaulty = random() < faulty;
    // An array with broken JSON in it is no array, so there the last way is left out.
    const way = isFaulty ? ways[Math.floor(random() * (ways.length - (asArray ? 1 : 0)))] : undefined;
    const written = way === undefined ? event : way(event);
    const line = typeof written === "string" ? written : JSON.stringify(written);
    text += writeOddly(line, odd);
    text += asArray && index < count - 1 ? ",\n" : "\n";
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, asArray ? `${text}]\n` : text);
  closeSync(file);
}

/** As valid as it was. */
function writeOddly(line, odd) {
  if (odd === "value") return line.replace('"_event_id":"order-', '"_event_id":"order\\u002d');
  return odd === "key" ? line.replace('"order-id":', '"order\\u002did":') : line;
}

function buildEvent(index, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const isAccented = random() < 0.6;
  const names = isAccented ? accentProducts : products;
  const amount = Math.round(random() * 50_000) / 100;
  const count = 1 + Math.floor(random() * 3);
  const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
  return {
    _user_id: `customer-${Math.floor(random() * 1e7)}`,
    _event_id: `order-${index}-${Math.floor(random() * 1e9).toString(36)}`,
    _event_type: eventTypes[index % eventTypes.length],
    _event_date: `2026-05-${day}T10:${day}:00.000Z`,
    _event_parameters: {
      "order-id": `2026-${index}`,
      "order-currency": pick(["EUR", "USD", "GBP"]),
      "order-total": amount,
      "order-tax": Math.round(amount * 21) / 100,
      "order-items": count,
      "product-names": Array.from({ length: count }, () => pick(names)),
      "product-ids": Array.from({ length: count }, () => `SKU-${Math.floor(random() * 1e5)}`),
      "customer-name": isAccented ? "Íñigo Núñez Peña" : "Maria Lopez Garcia",
      "customer-email": `customer${Math.floor(random() * 1e6)}@mail.example.com`,
      "customer-phone": `+346${String(Math.floor(random() * 1e8)).padStart(8, "0")}`,
      "shipping-address": `Calle ${Math.floor(random() * 200)}, ${pick(isAccented ? accents : cities)}`,
      "shipping-country": pick(["ES", "PT", "FR"]),
      "delivery-date": `2026-06-${day}`,
      "is-gift": random() < 0.1,
      note: isAccented ? "Entregar por la mañana, después de las nueve" : "Please ring the bell twice at the door",
    },
  };
}

/** A small generator with a seed, so that runs can be repeated. */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function withParameter(event, key, value) {
  return { ...event, _event_parameters: { ...event._event_parameters, [key]: value } };
}
