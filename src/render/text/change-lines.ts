import type { Action, Change, PlannedDelivery } from "../../model/change.ts";
import { assertNever } from "../../model/errors.ts";
import type { JsonObject } from "../../model/json.ts";
import { formatPlace } from "../../model/place.ts";
import { displayLine } from "../escape-text.ts";
import type { Role } from "../paint.ts";
import { redactSensitive } from "../redact-sensitive.ts";
import { splitAddress } from "../split-address.ts";
import { padColumns, textWidth } from "../text-width.ts";
import { wrapHanging } from "../wrap-text.ts";
import { columnWidth, renderFieldRows } from "./field-rows.ts";
import { withPlace, type Layout, type Lines } from "./lines.ts";
import { renderUpdatedFields } from "./updated-fields.ts";

/** The sign of each action: the one thing that a reader must be able to trust without colours. */
const signs = { create: "+", update: "~", delete: "-", deliver: "~" } satisfies Record<Action, string>;
const roles = { create: "add", update: "change", delete: "destroy", deliver: "change" } satisfies Record<Action, Role>;

const notComparable = "write-only: cannot be compared later";
const stateWords = {
  absent: "",
  stale: ", which holds an old value",
  unknown: ", which cannot be looked into",
} satisfies Record<PlannedDelivery["state"], string>;

/**
 * One change as a block: what will happen to which resource, and the values that it will have. Under the heading of its
 * scope a resource needs no more than the rest of its address.
 */
export function renderChange(change: Change, layout: Layout, title = splitAddress(change.address).rest): Lines {
  const sign = layout.paint(roles[change.action], signs[change.action]);
  const name = layout.paint("strong", displayLine(title));
  const end = headlineEnd(change);
  // A destruction is red to its last word, for the eye that runs down a long plan.
  const painted = change.action === "delete" ? layout.paint("destroy", end) : end;
  const headline = wrapHanging(`  ${sign} ${name} `, painted, layout.width);
  const place = displayLine(formatPlace(change.place));
  return [
    ...(layout.isVerbose ? withPlace(headline, place, 6, layout) : headline),
    ...renderReason(change, layout),
    ...renderBody(change, layout),
  ];
}

function headlineEnd(change: Change): string {
  switch (change.action) {
    case "create":
      return "will be created";
    case "update":
      return change.isRevival === true ? "will be revived and updated" : "will be updated";
    case "delete":
      return change.isArchival === true ? "will be archived" : "will be destroyed";
    case "deliver":
      return change.deliveries.length === 1
        ? ` token will be delivered to ${change.deliveries.map(deliveryText).join("")}`
        : " token will be delivered";
    default:
      return assertNever(change);
  }
}

/** What is destroyed, brought back or costs something always says why; any other change speaks for itself. */
function renderReason(change: Change, layout: Layout): Lines {
  const isTold =
    change.action === "delete" ||
    (change.action === "update" && (change.isRevival === true || change.isCostly === true));
  if (change.reason === "" || (!isTold && !layout.isVerbose)) return [];
  return wrapHanging("      ", displayLine(change.reason), layout.width).map((line) => layout.paint("aside", line));
}

function renderBody(change: Change, layout: Layout): Lines {
  switch (change.action) {
    case "create":
      return renderCreated(change, layout);
    case "update":
      return renderUpdatedFields(change.before, change.after, change.sensitive, layout);
    case "delete":
      return renderFieldRows(fieldRows(change.before, change.sensitive, []), 6, layout);
    case "deliver":
      if (change.deliveries.length === 1) return [];
      return change.deliveries.flatMap((delivery) => renderDelivery("      ", delivery, layout));
    default:
      return assertNever(change);
  }
}

function renderCreated(change: Extract<Change, { action: "create" }>, layout: Layout): Lines {
  const rows = fieldRows(change.after, change.sensitive, change.writeOnly);
  const bearsToken = change.deliveries.length > 0 || change.sensitive.includes("token");
  const names = [...rows.map((row) => displayLine(row.name)), ...(bearsToken ? ["token"] : [])];
  const nameWidth = columnWidth(names);
  return [
    ...renderFieldRows(rows, 6, layout, nameWidth),
    ...(bearsToken ? renderToken(change, nameWidth, layout) : []),
  ];
}

/** Where a token will go. One that goes nowhere is told too: silence would look like an oversight. */
function renderToken({ deliveries }: Extract<Change, { action: "create" }>, nameWidth: number, layout: Layout): Lines {
  const first = `      ${padColumns("token", nameWidth)}  known after apply `;
  if (deliveries.length === 0) return [`${first.trimEnd()}, delivered nowhere`];
  return deliveries.flatMap((delivery, index) => {
    if (textWidth(first) > layout.width / 2) {
      const lines = renderDelivery("        ", delivery, layout);
      return index === 0 ? [first.trimEnd(), ...lines] : lines;
    }
    return renderDelivery(index === 0 ? first : " ".repeat(textWidth(first)), delivery, layout);
  });
}

function renderDelivery(lead: string, delivery: PlannedDelivery, layout: Layout): Lines {
  return wrapHanging(`${lead}-> `, deliveryText(delivery), layout.width);
}

function deliveryText({ sink, state }: PlannedDelivery): string {
  return displayLine(sink) + stateWords[state];
}

function fieldRows(attributes: JsonObject, sensitive: readonly string[], writeOnly: readonly string[]) {
  return Object.entries(redactSensitive(attributes, sensitive)).map(([name, value]) => ({
    name,
    value,
    isSensitive: sensitive.includes(name),
    ...(writeOnly.includes(name) ? { note: notComparable } : {}),
  }));
}
