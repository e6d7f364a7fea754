import { jsonAnswer, Refusal } from "../answer.ts";
import type { JsonObject } from "../json.ts";
import { formatTime } from "../format-time.ts";
import { problem, refuseField, refuseSpoki, shown as shownAs, type SpokiChange } from "./spoki-answer.ts";
import type { SpokiVisit } from "./spoki-state.ts";

const reservedCodes = "FIRST_NAME FIRSTNAME LAST_NAME LASTNAME EMAIL PHONE ACCOUNT_NAME LANGUAGE".split(" ");

export function createField({ account, habits }: SpokiVisit, body: JsonObject): SpokiChange {
  const { label, code, field_type: type, example = null } = body;
  if (typeof label !== "string" || label === "") throw refuseField("label", "This field is required.");
  if (typeof code !== "string" || code === "") throw refuseField("code", "This field is required.");
  if (reservedCodes.includes(code)) throw refuseField("code", "This code is reserved.");
  if (type !== 1 && type !== 2 && type !== 3)
    throw refuseField("field_type", `"${shownAs(type)}" is not a valid choice.`);
  if (habits.uniqueNames && account.customFields.some(({ shown }) => shown["code"] === code)) {
    throw refuseField("code", "Custom field with this code already exists.");
  }
  const shown = {
    id: account.nextId,
    label,
    code,
    field_type: type,
    example,
    is_linked: false,
    visual_code: `%%${code}%%`,
  };
  const customFields = [...account.customFields, { shown, usedBy: [] }];
  return { answer: jsonAnswer(201, shown), account: { ...account, nextId: account.nextId + 1, customFields } };
}

/** Only the label can be changed; what else is sent is ignored. */
export function changeField({ account }: SpokiVisit, id: number, { label }: JsonObject): SpokiChange {
  const found = account.customFields.find(({ shown }) => shown.id === id);
  if (found === undefined) throw refuseSpoki(404);
  if (label !== undefined && typeof label !== "string") throw refuseField("label", "Not a valid string.");
  const shown = { ...found.shown, ...(label === undefined ? {} : { label }) };
  const customFields = account.customFields.map((each) => (each === found ? { ...found, shown } : each));
  return { answer: jsonAnswer(200, shown), account: { ...account, customFields } };
}

export function deleteField({ account }: SpokiVisit, id: number): SpokiChange {
  const found = account.customFields.find(({ shown }) => shown.id === id);
  if (found === undefined) throw refuseSpoki(404);
  if (found.usedBy.length > 0) {
    const detail = "The custom field cannot be deleted because it is present in one or more automations";
    throw new Refusal(jsonAnswer(403, problem(403, "spoki::3005", "", detail)));
  }
  const customFields = account.customFields.filter((each) => each !== found);
  return { answer: jsonAnswer(204, null), account: { ...account, customFields } };
}

export function createList({ account, habits, now }: SpokiVisit, { name }: JsonObject): SpokiChange {
  if (typeof name !== "string" || name === "") throw refuseField("name", "This field is required.");
  if (habits.uniqueNames && account.lists.some((list) => list["name"] === name)) {
    throw refuseField("name", "List with this name already exists.");
  }
  const created = formatTime(new Date(now));
  const list = { id: account.nextId, name, color: null, created_datetime: created, contacts_count: 0 };
  return {
    answer: jsonAnswer(201, list),
    account: { ...account, nextId: account.nextId + 1, lists: [...account.lists, list] },
  };
}

export function deleteList({ account }: SpokiVisit, id: number): SpokiChange {
  const lists = account.lists.filter((list) => list.id !== id);
  if (lists.length === account.lists.length) throw refuseSpoki(404);
  return { answer: jsonAnswer(204, null), account: { ...account, lists } };
}
