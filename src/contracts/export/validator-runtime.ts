/**
 * The program part of an exported validator: plain JavaScript, the same in every module, behind that module's data. It
 * follows `create-item-checker` step by step; a property test holds both against each other.
 */
export const validatorRuntime = String.raw`
const compiled = new Map(Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(pattern, "u")]));
const audienceId = /^[a-zA-Z0-9]{28}-[0-9]{3}$/;
const textKey = { type: "text" };

/** Every error in a contact, as contract check finds it; an empty list when the platform should take it. */
export function checkContact(item) {
  const errors = [];
  if (!isObject(item)) return complain(errors, "not-an-object", []), errors;
  checkUserId(item, errors);
  checkRequired(item, attributes, ["_user_id"], [], errors);
  checkMembers(item, attributes, "unknown-attribute", [], errors);
  return errors;
}

/** Every error in an event. */
export function checkEvent(item) {
  const errors = [];
  if (!isObject(item)) return complain(errors, "not-an-object", []), errors;
  checkUserId(item, errors);
  if (isMissing(item, "_event_id")) complain(errors, "missing-event-id", ["_event_id"]);
  checkOuterBlanks(item, "_event_id", errors);
  if (isMissing(item, "_event_type")) complain(errors, "missing-event-type", ["_event_type"]);
  if (!Object.hasOwn(item, "_event_date")) complain(errors, "missing-event-date", ["_event_date"]);
  const type = own(item, "_event_type");
  const specs = typeof type === "string" ? events.get(type) : undefined;
  if (typeof type === "string" && type !== "" && specs === undefined) complain(errors, "unknown-event", ["_event_type"]);
  const written = own(item, "_event_parameters") ?? null;
  if (written !== null && !isObject(written)) complain(errors, "event-parameters-not-object", ["_event_parameters"]);
  checkMembers(item, eventKeys, "unknown-event-key", [], errors, "_event_date");
  if (specs === undefined) return errors;
  if (written === null || isObject(written)) {
    checkRequired(written ?? {}, specs, [], ["_event_parameters"], errors);
    checkMembers(written ?? {}, specs, "unknown-parameter", ["_event_parameters"], errors);
  }
  return errors;
}

const eventKeys = new Map([
  ["_user_id", textKey],
  ["_event_id", textKey],
  ["_event_type", textKey],
  ["_event_date", { type: "text", format: "instant" }],
  ["_event_parameters", undefined],
]);

function checkUserId(item, errors) {
  const id = own(item, "_user_id");
  if (isMissing(item, "_user_id")) complain(errors, "missing-user-id", ["_user_id"]);
  else if (typeof id === "string" && audienceId.test(id)) complain(errors, "audience-id-as-user-id", ["_user_id"]);
  checkOuterBlanks(item, "_user_id", errors);
}

function checkOuterBlanks(item, key, errors) {
  const id = own(item, key);
  if (typeof id === "string" && id.trim() !== id) complain(errors, "blanks-around-id", [key]);
}

function checkRequired(values, specs, except, parent, errors) {
  for (const [key, spec] of specs) {
    if (spec.required !== true || except.includes(key)) continue;
    if (!Object.hasOwn(values, key) || values[key] === null) complain(errors, "missing-required", [...parent, key]);
  }
}

function checkMembers(values, specs, unknownRule, parent, errors, neverNull) {
  for (const key of Object.keys(values)) {
    const path = [...parent, key];
    const isKnown = specs.has(key);
    if (!isKnown && (complain(errors, unknownRule, path) || unknownRule === "unknown-event-key")) continue;
    const spec = isKnown ? specs.get(key) : { type: "open" };
    if (spec !== undefined) checkField(values[key], spec, path, key !== neverNull, errors);
  }
}

function checkField(value, spec, path, isNullable, errors) {
  if (spec.readOnly !== undefined && complain(errors, spec.readOnly, path)) return;
  if (value === null && isNullable) return;
  if (!Array.isArray(value)) return checkSingle(value, spec, path, errors);
  if (spec.maxValues === undefined ? complain(errors, "unexpected-array", path) : isOver(value, spec, path, errors)) return;
  for (const [at, single] of value.entries()) checkSingle(single, spec, [...path, at], errors);
}

function isOver(values, { maxValues }, path, errors) {
  return maxValues !== null && values.length > maxValues && complain(errors, "too-many-values", path);
}

function checkSingle(value, spec, path, errors) {
  if (typeof value === "object" && value !== null) return complain(errors, "nested-value", path);
  const { type, format, maxLength } = spec;
  if (!fitsType(value, type)) complain(errors, "wrong-value-type", path);
  const isDateFormat = format === "date" || format === "datetime" || format === "instant";
  if (typeof value === "string") {
    if (maxLength !== undefined) {
      if (Array.from(value).length > maxLength) complain(errors, "too-long", path);
      else if (countBytes(value) > maxLength) complain(errors, "too-long-in-bytes", path);
    }
    if (type === "number" && compiled.get("number").test(value)) complain(errors, "numeric-string", path);
    if (isTime(type, format) && value.length <= maxDateLength && compiled.get("zoneless").test(value)) {
      complain(errors, "date-without-zone", path);
    }
    if (format !== undefined && !fitsFormat(value, format, isDateFormat)) complain(errors, formatRules[format], path);
    if (type === "date" && !isDateFormat && !fitsFormat(value, "date-type", true)) complain(errors, "invalid-date", path);
  } else if (type === "open" && format !== undefined && !isDateFormat && value !== null) {
    complain(errors, formatRules[format], path);
  }
}

/** True for values that may be a time, and not only a day; the date of an event is judged more strictly. */
function isTime(type, format) {
  return format !== "date" && (type === "date" || format === "datetime");
}

/** In UTF-8; half of a pair counts as it would in the pair. */
function countBytes(text) {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

function fitsType(value, type) {
  switch (type) {
    case "text":
    case "date":
      return typeof value === "string";
    case "number":
      return typeof value === "number" ? Number.isFinite(value) : typeof value === "string" && compiled.get("number").test(value);
    case "boolean":
      return typeof value === "boolean" || value === 0 || value === 1 || value === "0" || value === "1";
    default:
      return true;
  }
}

function fitsFormat(text, format, isDate) {
  if (isDate && text.length > maxDateLength) return false;
  if (format === "email" && (text.length > 254 || text.indexOf("@") > 64)) return false;
  return compiled.get(format).test(text);
}

/** Notes an error; true when the rule has anything to say at all. */
function complain(errors, ruleId, path) {
  const level = levels.get(ruleId);
  if (level === "error") errors.push({ ruleId, path });
  return level !== "off";
}

function isMissing(item, key) {
  const value = own(item, key) ?? null;
  return value === null || value === "";
}

function own(object, key) {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
`.trimStart();

/** The types of an exported validator. */
export const validatorTypes = `/** One thing that is wrong with an item; \`instaform explain <ruleId>\` tells more. */
export interface ContractError {
  readonly ruleId: string;
  /** Keys and list positions. */
  readonly path: readonly (string | number)[];
}

/** Every error in a contact; empty when the platform should take it. */
export function checkContact(item: unknown): readonly ContractError[];

/** Every error in an event; empty when the platform should take it. */
export function checkEvent(item: unknown): readonly ContractError[];
`;
