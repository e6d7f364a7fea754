import { renderGithub } from "./github.ts";
import { renderGitlabTerraform } from "./gitlab-terraform.ts";
import { renderGitlab } from "./gitlab.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderNdjson } from "./ndjson.ts";
import type { Renderer } from "./render-options.ts";
import { renderSarif } from "./sarif.ts";
import { renderText } from "./text.ts";

/** Every output format by the name that `--format` takes. */
export const renderers = {
  text: renderText,
  json: renderJson,
  ndjson: renderNdjson,
  markdown: renderMarkdown,
  github: renderGithub,
  gitlab: renderGitlab,
  "gitlab-terraform": renderGitlabTerraform,
  junit: renderJunit,
  sarif: renderSarif,
} satisfies Record<string, Renderer>;

export type Format = keyof typeof renderers;

/** True when `--format` knows the name. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(renderers, name);
}
