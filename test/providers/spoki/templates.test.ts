import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json.ts";
import { openSpokiStage } from "./stage.ts";

const declaredEn = (body: string, more: JsonObject = {}, content: JsonObject = {}) => ({
  template: { t: { category: "UTILITY", languages: { en: { body, ...content } }, ...more } },
});
const live = (en: JsonObject, more: JsonObject = {}) => ({
  templates: [{ id: 7, name: "t", languages: { en: { body: "old", ...en }, ...more } }],
});
const day = 24 * 60 * 60 * 1000;

describe("a new template", () => {
  it("is created as a draft, and left as one", async () => {
    const stage = await openSpokiStage(declaredEn("Hi %%FIRST_NAME%%"), {});
    expect((await stage.run()).statuses).toEqual(["create template/t done"]);
    expect(stage.writes()).toEqual(["POST /templates/"]);
    expect(stage.held().templates[0]).toMatchObject({ name: "t", languages: [{ language: "en", status: 0 }] });
    expect((await stage.plan()).changes).toEqual([]);
  });

  it("is submitted when that is declared, and apply does not wait for the review", async () => {
    const examples = { examples: { FIRST_NAME: "Ada" } };
    const stage = await openSpokiStage(declaredEn("Hi %%FIRST_NAME%%", { submit: true }, examples), {});
    expect(await stage.run()).toMatchObject({ statuses: ["create template/t done"], exitCode: 0 });
    expect(stage.writes()).toEqual(["POST /templates/", "POST /templates/1000/submit/"]);
    expect((await stage.plan()).changes).toEqual([]);
    stage.clock.advance(day);
    await stage.plan();
    expect(stage.held().templates[0]?.languages).toMatchObject([{ status: 3 }]);
  });

  it("is told as incomplete when it was created and could not be submitted, and the next plan submits it", async () => {
    const declared = declaredEn("Hi", { submit: true });
    const stage = await openSpokiStage(declared, { hasProvider: false });
    const { results, exitCode } = await stage.run();
    expect(exitCode).toBe(1);
    expect(results).toMatchObject([
      { status: "done", message: expect.stringMatching(/^created, but not all of it: .*Provider is not set/) },
    ]);
    expect((await stage.plan()).changes).toMatchObject([
      { action: "update", before: { state: "draft" }, after: { state: "submitted" } },
    ]);
  });

  it("is created once although the answer was lost, and is submitted by the next run", async () => {
    const stage = await openSpokiStage(declaredEn("Hi", { submit: true }), {});
    stage.simulator.control.addFault({ match: { method: "POST", times: 1 }, do: { resetAfterCommit: true } });
    expect((await stage.run()).statuses).toEqual(["create template/t recovered"]);
    expect((await stage.run()).statuses).toEqual(["update template/t done"]);
    expect(stage.writes()).toEqual(["POST /templates/", "POST /templates/1000/submit/"]);
  });
});

describe("a change of a template's texts", () => {
  it("of a draft is written with every language, and the undeclared ones as they are", async () => {
    const italian = {
      it: {
        body: "vecchio",
        footer: "f",
        examples: { A: "a" },
        buttons: [{ order: 0, button_type: "quick_reply", text: "Si" }],
      },
    };
    const stage = await openSpokiStage(declaredEn("new"), {
      ...live({ header: "h" }, italian),
      showsLanguageIds: true,
    });
    const before = stage.held().templates[0]?.languages[1];
    expect((await stage.run()).statuses).toEqual(["update template/t done"]);
    expect(stage.writes()).toEqual(["PATCH /templates/7/"]);
    const [english, other] = stage.held().templates[0]?.languages ?? [];
    expect(english).toMatchObject({ body: { text: "new" }, header: { text: "h" } });
    expect({ ...other, buttons: [] }).toEqual({ ...before, buttons: [] });
    expect(other?.buttons).toMatchObject([{ button_type: "quick_reply", text: "Si" }]);
    expect((await stage.plan()).changes).toEqual([]);
  });

  it("asks for the ids of languages where reading does not tell them, and never makes a second language", async () => {
    const stage = await openSpokiStage(declaredEn("new"), live({}, { it: { body: "vecchio" } }));
    const ids = stage.held().templates[0]?.languages.map(({ id }) => id);
    await stage.run();
    expect(stage.bodies("PATCH", "/templates/7/")[0]).toEqual({ name: "t" });
    expect(stage.held().templates[0]?.languages.map(({ id }) => id)).toEqual(ids);
  });

  it("of a rejected one goes by draft to review again, and the plan says so", async () => {
    const stage = await openSpokiStage(declaredEn("better"), live({ status: "rejected", rejectionReason: "bad" }));
    const [change] = (await stage.plan()).changes;
    expect(change).toMatchObject({
      isCostly: true,
      reason: expect.stringMatching(/rejected it: it goes back to draft/),
    });
    expect((await stage.run()).statuses).toEqual(["update template/t done"]);
    expect(stage.writes()).toEqual([
      "POST /templates/7/back_to_draft/",
      "PATCH /templates/7/",
      "PATCH /templates/7/",
      "POST /templates/7/submit/",
    ]);
    expect(stage.held().templates[0]?.languages).toMatchObject([{ status: 1, body: { text: "better" } }]);
  });

  it.each(["approved", "pending", "waiting_for_review", "flagged"])(
    "of one that is %s is held back, with what it would cost",
    async (status) => {
      const stage = await openSpokiStage(declaredEn("new"), live({ status }));
      const plan = await stage.plan();
      expect(plan.changes).toEqual([]);
      expect(plan.manual).toMatchObject([
        {
          field: "languages.en.body",
          before: "old",
          after: "new",
          isHeld: true,
          note: expect.stringMatching(/one to three days.*allowDowntime: true/s),
        },
      ]);
      expect((await stage.run()).statuses).toEqual([]);
      expect(stage.writes()).toEqual([]);
    },
  );

  it.each(["paused", "disabled", "7"])("of one that is %s is held back whatever is declared", async (status) => {
    const stage = await openSpokiStage(declaredEn("new", { allowDowntime: true }), live({ status }));
    const plan = await stage.plan();
    expect([plan.changes, plan.manual.length]).toEqual([[], 1]);
    expect(plan.manual[0]?.note).toMatch(/only Spoki's support/);
  });

  it("of an approved one is carried out where the downtime is wanted", async () => {
    const stage = await openSpokiStage(declaredEn("new", { allowDowntime: true }), live({ status: "approved" }));
    const [change] = (await stage.plan()).changes;
    expect(change).toMatchObject({
      isCostly: true,
      reason: expect.stringMatching(/^it is approved: .*nobody can send it/),
    });
    expect((await stage.run()).statuses).toEqual(["update template/t done"]);
    expect(stage.held().templates[0]?.languages).toMatchObject([{ status: 1, body: { text: "new" } }]);
  });

  it("is held back for all languages when one of them is approved", async () => {
    const stage = await openSpokiStage(declaredEn("new"), live({}, { it: { status: "approved", body: "va bene" } }));
    expect((await stage.plan()).manual).toMatchObject([{ isHeld: true }]);
  });

  it("is not sent when the template was approved after the plan was made", async () => {
    const stage = await openSpokiStage(declaredEn("new"), live({}));
    const run = await stage.run(async () => {
      await stage.meddle("POST", "/templates/7/submit/", {});
      stage.clock.advance(day);
    });
    expect([run.statuses, run.exitCode]).toEqual([["update template/t failed"], 6]);
    expect(stage.writes()).toEqual(["POST /templates/7/submit/"]); // the other person's
    expect(stage.held().templates[0]?.languages).toMatchObject([{ status: 3, body: { text: "old" } }]);
  });

  it("says that a template was left a draft when its content was refused after that", async () => {
    const stage = await openSpokiStage(declaredEn("better"), live({ status: "rejected" }));
    stage.simulator.control.addFault({
      match: { method: "PATCH" },
      do: { status: 400, body: { templatelocalization_set: ["Invalid data."] } },
    });
    const { results, exitCode } = await stage.run();
    expect(exitCode).toBe(10);
    expect(results[0]?.message).toMatch(/taken back to draft, and then its content was refused: .*Invalid data/);
  });

  it("is held back where a header holds media, which nobody could write again", async () => {
    const stage = await openSpokiStage(declaredEn("new"), live({}, { it: { headerFormat: "image", body: "foto" } }));
    expect((await stage.plan()).manual[0]?.note).toMatch(/"it" has a image header/);
  });

  it("reads no difference into line ends and blanks around a text", async () => {
    const stage = await openSpokiStage(declaredEn("one\ntwo\n"), live({ body: "one\r\ntwo" }));
    expect((await stage.plan()).changes).toEqual([]);
  });
});

describe("a review", () => {
  it("that rejected unchanged texts is a step for a person, with the reason", async () => {
    const stage = await openSpokiStage(
      declaredEn("old", { submit: true }),
      live({ status: "rejected", rejectionReason: "bad format" }),
    );
    const plan = await stage.plan();
    expect(plan.changes).toEqual([]);
    expect(plan.manual).toMatchObject([
      { field: "state", before: "rejected: bad format", note: expect.stringMatching(/Change its texts/) },
    ]);
  });

  it("is a check where it is expected", async () => {
    const seed = { ...live({ status: "rejected", rejectionReason: "bad" }), reviewMs: day };
    const stage = await openSpokiStage({ approval: { t: {}, gone: {} } }, seed);
    expect((await stage.plan()).checks).toMatchObject([
      { address: "spoki:main/approval/gone", status: "fail", problems: [{ message: "does not exist live" }] },
      { address: "spoki:main/approval/t", status: "fail", problems: [{ live: "rejected: bad" }] },
    ]);
  });
});

describe("a template's other fields", () => {
  it("takes a new name in any state, when it is pinned", async () => {
    const pinned = { template: { renamed: { id: 7, category: "UTILITY", languages: { en: { body: "old" } } } } };
    const stage = await openSpokiStage(pinned, live({ status: "approved" }));
    expect((await stage.run()).statuses).toEqual(["update template/renamed done"]);
    expect(stage.bodies("PATCH", "/templates/7/")).toEqual([{ name: "renamed" }]);
  });

  it("stays when an automation sends it, although it is pruned", async () => {
    const languages = { en: { body: "Hello" } };
    const seed = {
      templates: [
        { id: 7, name: "t", usedBy: ["welcome"] },
        { name: "u", languages },
      ],
    };
    const stage = await openSpokiStage(
      { template: { u: { category: "UTILITY", languages: { en: { body: "Hello" } } } } },
      seed,
      { prunes: true },
    );
    const { results, exitCode } = await stage.run();
    expect([results[0]?.status, exitCode]).toEqual(["failed", 1]);
    expect(results[0]?.help).toMatch(/automations/);
    expect(stage.held().templates).toHaveLength(2);
  });
});
