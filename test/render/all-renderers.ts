import type { Report } from "../../src/model/report.ts";
import { formats, loadRenderer, type Format } from "../../src/render/registry.ts";
import { plainOptions, type RenderOptions } from "../../src/render/render-options.ts";

type Render = (report: Report, options?: RenderOptions) => string;

/** Every format, loaded; without options as a pipe gets it. */
export const renderers = Object.fromEntries(await Promise.all(formats.map(loadPair))) as Readonly<
  Record<Format, Render> // one of each, by `formats`
>;

async function loadPair(format: Format): Promise<readonly [Format, Render]> {
  const render = await loadRenderer(format);
  return [format, (report, options = plainOptions) => render(report, options)];
}
