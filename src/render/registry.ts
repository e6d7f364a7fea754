import type { Renderer } from "./render-options.ts";

/** Every output format by the name that `--format` takes; what writes it is loaded when it is asked for. */
const loaders = {
  text: async () => (await import("./text.ts")).renderText,
  json: async () => (await import("./json.ts")).renderJson,
  ndjson: async () => (await import("./ndjson.ts")).renderNdjson,
  markdown: async () => (await import("./markdown.ts")).renderMarkdown,
  github: async () => (await import("./github.ts")).renderGithub,
  gitlab: async () => (await import("./gitlab.ts")).renderGitlab,
  "gitlab-terraform": async () => (await import("./gitlab-terraform.ts")).renderGitlabTerraform,
  junit: async () => (await import("./junit.ts")).renderJunit,
  sarif: async () => (await import("./sarif.ts")).renderSarif,
  html: async () => (await import("./html.ts")).renderHtml,
  mermaid: async () => (await import("./mermaid.ts")).renderMermaid,
} satisfies Record<string, () => Promise<Renderer>>;

export type Format = keyof typeof loaders;

/** The formats in the order that help shows them. */
export const formats = Object.keys(loaders) as readonly Format[]; // the keys of `loaders` are the formats

/** True when `--format` knows the name. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(loaders, name);
}

/** What writes a report in a format. */
export function loadRenderer(format: Format): Promise<Renderer> {
  return loaders[format]();
}
