import { formatPlace } from "../../model/place.ts";
import type { ReportedError } from "../../model/report.ts";
import { display, displayLine } from "../escape-text.ts";
import { wrapHanging } from "../wrap-text.ts";
import type { Layout, Lines } from "./lines.ts";

/** The failure that ended the run, and what to do; our own bug says so and asks to be reported. */
export function renderError(error: ReportedError, toolVersion: string, layout: Layout): Lines {
  const message = display(error.message);
  // what follows the first line of a bug's message is for those who mend it
  const shown = error.isBug && !layout.isVerbose ? (message.split("\n", 1)[0] ?? "") : message;
  const help = error.help === undefined ? [] : [display(error.help)];
  return [
    ...`${layout.paint("error", "error:")} ${shown}`
      .split("\n")
      .map((line, index) => (index === 0 ? line : `  ${line}`)),
    ...(error.place === undefined
      ? []
      : [`  ${layout.paint("aside", "-->")} ${layout.paint("place", displayLine(formatPlace(error.place)))}`]),
    ...[...help, ...(error.isBug ? [reportRequest(toolVersion)] : [])].flatMap((text) =>
      wrapHanging("  = help: ", text, layout.width),
    ),
  ];
}

/** What to ask of a user who met a bug of ours. */
function reportRequest(toolVersion: string): string {
  return `this is a bug in instaform ${displayLine(toolVersion)}, not in your configuration; please report it with the command you ran and what --verbose prints`;
}
