import type { Report } from "../../model/report.ts";
import { displayLine } from "../escape-text.ts";
import { buildFlow, type FlowDatasource, type FlowScope } from "../flow.ts";
import { cutColumns } from "../text-width.ts";
import { html, type Markup } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

const boxWidth = 230;
const boxHeight = 44;
const gapX = 60;
const gapY = 12;
/** Room for the name of a project above its datasources. */
const frameHead = 32;
/** Columns of text that fit in a box. */
const boxColumns = 26;

/** What flows where: streams into datasources of a project, and tokens out to their sinks. */
export function diagramSection({ catalogue }: Report): PageSection | undefined {
  if (catalogue === undefined || catalogue.datasources.length === 0) return undefined;
  const flow = buildFlow(catalogue);
  return {
    id: "diagram",
    title: "Who sends what, and where tokens go",
    body: html`<figure>
      <div class="scroll" tabindex="0" role="region" aria-label="Diagram, scrolls sideways">${drawFlow(flow)}</div>
      <figcaption>
        <details>
          <summary>The same as a list</summary>
          ${flow.map(listScope)}
        </details>
      </figcaption>
    </figure>`,
  };
}

function listScope({ scope, datasources }: FlowScope): Markup {
  const items = datasources.map(({ key, name, streams, sinks }) => {
    return html`<li>
      <code>${key}</code> ${name}: ${streams.length === 0 ? "no fixtures" : streams.join("; ")}; token
      ${sinks.length === 0 ? "delivered nowhere" : `to ${sinks.join(", ")}`}
    </li> `;
  });
  return html`<p>${scope}</p>
    <ul>
      ${items}
    </ul>`;
}

/** Streams on the left, datasources in the frame of their project, sinks on the right. */
function drawFlow(flow: readonly FlowScope[]): Markup {
  const parts: Markup[] = [];
  let y = 0;
  for (const { scope, datasources } of flow) {
    const top = y;
    y += frameHead;
    const rows = datasources.map((datasource) => {
      const row = drawDatasource(datasource, y);
      y += row.height + gapY;
      return row.drawing;
    });
    parts.push(drawFrame(scope, top, y - top), ...rows);
    y += gapY * 2;
  }
  const width = column(2) + boxWidth;
  return html`<svg
    class="diagram"
    viewBox="-2 -2 ${width + 4} ${y + 4}"
    width="${width}"
    height="${y}"
    role="img"
    aria-label="Streams flow into the datasources of each project; tokens go to sinks. The list below says the same."
  >
    ${parts}
  </svg>`;
}

function drawFrame(scope: string, y: number, height: number): Markup {
  const x = column(1) - gapY;
  return html`<g class="frame-box"
    ><title>project ${scope}</title><rect x="${x}" y="${y}" width="${boxWidth + 2 * gapY}" height="${height}" rx="8" />
    <text x="${column(1)}" y="${y + 20}">${fit(scope)}</text></g
  > `;
}

function drawDatasource({ key, name, streams, sinks }: FlowDatasource, top: number) {
  const lines = Math.max(1, streams.length, sinks.length);
  const height = lines * boxHeight + (lines - 1) * gapY;
  const middle = top + height / 2;
  const stack = (count: number, index: number) => middle + (index - (count - 1) / 2) * (boxHeight + gapY);
  const sinkX = column(2);
  const drawing = html`${streams.map((stream, index) => {
    const at = stack(streams.length, index);
    const [title = "", note = ""] = stream.split(", ");
    return html`${link(column(0) + boxWidth, at, column(1), middle)}${box(column(0), at - boxHeight / 2, title, note, "stream")}`;
  })}${sinks.map((sink, index) => {
    const at = stack(sinks.length, index);
    return html`${link(column(1) + boxWidth, middle, sinkX, at, "link token")}${box(sinkX, at - boxHeight / 2, sink, "token", "sink")}`;
  })}${box(column(1), middle - boxHeight / 2, name, key, "datasource")}`;
  return { height, drawing };
}

function column(index: number): number {
  return index * (boxWidth + gapX);
}

function box(x: number, y: number, title: string, note: string, kind: string): Markup {
  return html`<g class="box ${kind}"
    ><title>${title} (${note})</title><rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="6" />
    <text x="${x + 10}" y="${y + 19}">${fit(title)}</text
    ><text class="note" x="${x + 10}" y="${y + 35}">${fit(note)}</text></g
  > `;
}

function fit(text: string): string {
  return cutColumns(displayLine(text), boxColumns);
}

function link(fromX: number, fromY: number, toX: number, toY: number, kind = "link"): Markup {
  const bend = (toX - fromX) / 2;
  return html`<path
    class="${kind}"
    d="M${fromX} ${fromY} C${fromX + bend} ${fromY} ${toX - bend} ${toY} ${toX} ${toY}"
  /> `;
}
