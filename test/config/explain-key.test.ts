import { describe, expect, it } from "vitest";
import { explainKey } from "../../src/config/explain-key.ts";

describe("explaining a key", () => {
  it("takes a path with placeholders or with keys", () => {
    const expected = {
      isKnown: true,
      explanation: {
        title: "projects.<key>.datasources.<key>.timezone",
        summary: "A timezone's IANA name. `null`: none, whatever the defaults say.",
        sections: [
          { heading: "Type", text: "text", isCode: false },
          { heading: "Example", text: "timezone: Europe/Madrid\ntimezone: UTC", isCode: true },
        ],
      },
    };
    expect(explainKey("projects.<key>.datasources.<key>.timezone")).toEqual(expected);
    expect(explainKey("projects.shop.datasources.crm.timezone")).toEqual(expected);
    expect(explainKey("environments.staging.projects.shop.datasources.crm.timezone")).toEqual(expected);
  });

  it("lists keys, allowed values and defaults", () => {
    const contract = explainKey("projects.shop.datasources.crm.contracts");
    const keys = contract.isKnown ? contract.explanation.sections.find(({ heading }) => heading === "Keys")?.text : "";
    expect(keys?.split("\n").map((line) => line.split(" ")[0])).toEqual(["stream", "files", "expect", "rule"]);
    const expectation = explainKey("projects.shop.datasources.crm.contracts.expect");
    expect(expectation).toMatchObject({
      explanation: {
        sections: [
          { heading: "Allowed", text: "accept, reject" },
          { heading: "Default", text: "accept" },
        ],
      },
    });
  });

  it("explains the whole configuration", () => {
    expect(explainKey("configuration")).toMatchObject({ isKnown: true, explanation: { title: "configuration" } });
  });

  it.each([
    ["projects.shop.datasorces", ["projects.<key>.datasources"]],
    ["projcts", ["projects"]],
    ["projects.shop.datasources.crm.contracts.strem", ["projects.<key>.datasources.<key>.contracts.stream"]],
    ["version.x", []],
  ])("suggests what %s may have meant", (path, suggestions) => {
    expect(explainKey(path)).toEqual({ isKnown: false, suggestions });
  });
});
