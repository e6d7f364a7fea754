// Draws an asciinema cast as one SVG that plays by itself: a page of text that scrolls behind a window, and a curtain
// that goes down line by line. Without animation it shows how the recording begins.
const lineHeight = 18;
const charWidth = 8.4;
const margin = 16;
const escapeCharacter = String.fromCharCode(27);

const colours = {
  31: "#ff7b72",
  32: "#7ee787",
  33: "#e3b341",
  34: "#79c0ff",
  35: "#d2a8ff",
  36: "#56d4dd",
  90: "#8b949e",
};

/** The SVG of a cast whose output only ever adds lines. */
export function drawCast(cast) {
  const [header, ...events] = cast
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const { width, height, title } = header;
  const lines = readLines(events);
  const end = events.at(-1)[0] + 4;
  const steps = stepsOf(events, height);
  const size = { x: Math.ceil(width * charWidth + 2 * margin), y: height * lineHeight + 2 * margin };
  const total = lines.length * lineHeight;
  const texts = lines.map((spans, index) =>
    spans.length === 0 ? "" : `<text y="${index * lineHeight + 13}">${spans.map(drawSpan).join("")}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.x} ${size.y}" width="${size.x}" height="${size.y}" role="img" aria-label="${escape(title)}">
<style>
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #e6edf3; white-space: pre }
#page { animation: scroll ${end}s step-end infinite }
#curtain { animation: fall ${end}s step-end infinite; transform: translateY(${height * lineHeight}px) }
@keyframes scroll { ${keyframes(steps, end, ({ scrolled }) => -scrolled * lineHeight)} }
@keyframes fall { ${keyframes(steps, end, ({ shown }) => shown * lineHeight)} }
@media (prefers-reduced-motion: reduce) { #page, #curtain { animation: none } }
</style>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<svg x="${margin}" y="${margin}" width="${size.x - 2 * margin}" height="${height * lineHeight}">
<g id="page">
${texts.filter((text) => text !== "").join("\n")}
<rect id="curtain" width="100%" height="${total}" fill="#0d1117"/>
</g>
</svg>
</svg>
`;
}

/** How many lines can be seen after each moment, and how many have gone out at the top. */
function stepsOf(events, height) {
  const steps = [];
  let breaks = 0;
  for (const [time, , text] of events) {
    breaks += text.split("\n").length - 1;
    const shown = breaks + (text.endsWith("\n") ? 0 : 1);
    steps.push({ time, shown, scrolled: Math.max(0, shown - height) });
  }
  return steps;
}

function keyframes(steps, end, place) {
  const kept = steps.filter((step, index) => index === 0 || place(step) !== place(steps[index - 1]));
  const first = `0% { transform: translateY(0) }`;
  const rest = kept.map(
    (step) => `${((step.time / end) * 100).toFixed(2)}% { transform: translateY(${place(step)}px) }`,
  );
  return [first, ...rest].join(" ");
}

/** Lines of spans: text with the colour and weight that hold there. */
function readLines(events) {
  const text = events.map(([, , part]) => part).join("");
  let style = {};
  return text.split("\r\n").map((line) => {
    const spans = [];
    // Each escape begins a part: its code, then the text up to the next.
    for (const [index, part] of line.split(`${escapeCharacter}[`).entries()) {
      const [, code, text] = index === 0 ? [undefined, undefined, part] : /^(\d+)m(.*)$/.exec(part);
      if (code !== undefined) style = withCode(style, Number(code));
      if (text !== "") spans.push({ text, ...style });
    }
    return spans;
  });
}

function withCode(style, code) {
  if (code === 0) return {};
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 39) return { ...style, colour: undefined };
  if (colours[code] !== undefined) return { ...style, colour: colours[code] };
  throw new Error(`the drawing knows no escape code ${code}`);
}

function drawSpan(span) {
  const style = styleOf(span);
  return `<tspan${style === "" ? "" : ` style="${style}"`}>${escape(span.text)}</tspan>`;
}

function styleOf({ bold, dim, colour }) {
  return [bold ? "font-weight:bold" : "", dim ? "opacity:.6" : "", colour === undefined ? "" : `fill:${colour}`]
    .filter((part) => part !== "")
    .join(";");
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
