import { describe, expect, it, vi } from "vitest";
import { build } from "./build.ts";

/** Files that declare events with parameters, and datasources, evenly spread. */
function writeFiles(files: number, perFile: number): Readonly<Record<string, string>> {
  const texts = Array.from({ length: files }, (_, file): [string, string] => {
    const events = Array.from(
      { length: perFile - 1 },
      (_, index) =>
        `      event_${file}_${index}:\n        attribution: true\n        category: ecommerce\n        parameters:\n` +
        `          order-id: { dataType: keyword, required: true, maxLength: 128 }\n` +
        `          currency: { dataType: keyword, format: "\${var.format}" }\n`,
    );
    const datasource = `      ds-${file}:\n        name: Datasource ${file}\n        timezone: Europe/Madrid\n        token: { envFile: .env.${file}, name: TOKEN }\n`;
    return [
      `f${String(file).padStart(4, "0")}.yaml`,
      `projects:\n  shop:\n    datasources:\n${datasource}    events:\n${events.join("")}`,
    ];
  });
  return {
    "a.yaml": "version: 1\nvars: { format: currency }\ndefaults: { datasource: { locale: es_ES } }\n",
    ...Object.fromEntries(texts),
  };
}

/** How often a map takes an entry while these files are read: copies of maps count, so does every look at a key. */
function workFor(files: Readonly<Record<string, string>>): number {
  const set = vi.spyOn(Map.prototype, "set");
  const get = vi.spyOn(Map.prototype, "get");
  try {
    expect(build(files).findings.filter((finding) => finding.ruleId !== "unknown-key")).toEqual([]);
    return set.mock.calls.length + get.mock.calls.length;
  } finally {
    set.mockRestore();
    get.mockRestore();
  }
}

describe("size", () => {
  it("reads five thousand resources over two hundred files", () => {
    const { config, findings } = build(writeFiles(200, 25));
    expect(findings).toEqual([]);
    expect(config?.scopes[0]?.declarations).toHaveLength(5000);
  });

  it("costs in proportion", () => {
    const ratio = workFor(writeFiles(64, 10)) / workFor(writeFiles(8, 10));
    expect(ratio).toBeGreaterThan(7);
    expect(ratio).toBeLessThan(9);
  });

  it("costs in proportion for one large map, too", () => {
    const ratio = workFor(writeFiles(1, 800)) / workFor(writeFiles(1, 100));
    expect(ratio).toBeGreaterThan(7);
    expect(ratio).toBeLessThan(9);
  });

  it("shows a thousand findings when everything is wrong", () => {
    const files = Object.entries(writeFiles(200, 10)).map(([path, text]) => [
      path,
      text.replaceAll("attribution", "atribution"),
    ]);
    expect(build(Object.fromEntries(files)).findings).toHaveLength(1001);
  });
});
