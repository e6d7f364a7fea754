import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openAttemptNotes } from "../../src/attempts/attempt-notes.ts";
import type { DesiredResource } from "../../src/model/resource.ts";
import { desired } from "../plan/scenario.ts";

const resourceOf = (name: string): DesiredResource => {
  const [resource] = desired().datasource("crm", { name, token: [] }).resources();
  if (resource === undefined) throw new Error("nothing declared");
  return resource;
};
const crm = resourceOf("CRM");

/** One machine: a folder, and notes as each run of it opens them. */
async function openMachine() {
  const root = await mkdtemp(join(tmpdir(), "instaform-notes-"));
  onTestFinished(async () => await rm(root, { recursive: true, force: true }));
  const folder = join(root, "state", "attempts");
  const run = (
    more: { readonly folders?: readonly string[]; readonly project?: string; readonly now?: () => number } = {},
  ) =>
    openAttemptNotes({
      folders: more.folders ?? [folder],
      platformOf: () => ["https://api.example.com/v1", more.project ?? "my-shop"],
      now: more.now ?? Date.now,
    });
  return { root, folder, run };
}

describe("a note of a create under way", () => {
  it("is seen by the next run, which learns when it was begun", async () => {
    const { run } = await openMachine();
    const before = Date.now() - 50;
    expect(await run().begin(crm)).toEqual({ status: "begun" });
    const second = await run().begin(crm);
    expect(second).toMatchObject({ status: "earlier" });
    if (second.status === "earlier") expect(second.begunAt).toBeGreaterThan(before);
  });

  it("is gone when its outcome is known, to that run or to a later one", async () => {
    const { run, folder } = await openMachine();
    const notes = run();
    await notes.begin(crm);
    await notes.end(crm);
    expect(await readdir(folder)).toEqual([]);
    await run().begin(crm);
    await run().end(crm);
    expect(await readdir(folder)).toEqual([]);
  });

  it("belongs to one name in one project of one platform", async () => {
    const { run } = await openMachine();
    await run().begin(crm);
    expect(await run().begin(resourceOf("POS"))).toEqual({ status: "begun" });
    expect(await run({ project: "other" }).begin(crm)).toEqual({ status: "begun" });
  });

  it("counts from the moment at which it was renewed", async () => {
    const { run } = await openMachine();
    await run().begin(crm);
    const later = Date.now() + 60_000;
    await run({ now: () => later }).renew(crm);
    expect(await run({ now: () => later }).begin(crm)).toEqual({ status: "earlier", begunAt: later });
  });

  it("that lies in the future, as after a correction of the clock, was begun now at the latest", async () => {
    const { run } = await openMachine();
    await run().begin(crm);
    const earlier = Date.now() - 3_600_000;
    expect(await run({ now: () => earlier }).begin(crm)).toEqual({ status: "earlier", begunAt: earlier });
  });

  it("is given to one of many runs that begin at the same moment", async () => {
    const { run } = await openMachine();
    const all = await Promise.all(Array.from({ length: 20 }, () => run().begin(crm)));
    expect(all.filter(({ status }) => status === "begun")).toHaveLength(1);
  });

  it("holds nothing secret, is private, and says what it is", async () => {
    const { run, folder } = await openMachine();
    await run().begin(crm);
    const [name = ""] = await readdir(folder);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(JSON.parse(await readFile(join(folder, name), "utf8"))).toEqual({
      about: "Instaform began a create and has not seen its outcome yet. It may be deleted when no apply is running.",
      platform: "https://api.example.com/v1",
      project: "my-shop",
      kind: "datasource",
      name: "CRM",
    });
  });

  it.each(["", "{", "\0\0\0", "x".repeat(100_000)])("counts whatever is in it: %#", async (content) => {
    const { run, folder } = await openMachine();
    await run().begin(crm);
    const [name = ""] = await readdir(folder);
    await writeFile(join(folder, name), content);
    expect(await run().begin(crm)).toMatchObject({ status: "earlier" });
  });

  it("is swept a day later, when nobody came back for it", async () => {
    const { run, folder } = await openMachine();
    await run().begin(crm);
    const [name = ""] = await readdir(folder);
    await utimes(join(folder, name), 1_000_000, 1_000_000);
    await writeFile(join(folder, "README"), "not ours");
    await run().end(resourceOf("POS"));
    expect(await readdir(folder)).toEqual(["README"]);
  });
});

describe("without a place for notes", () => {
  it("the reason is told once, and nothing else happens", async () => {
    const { root, run } = await openMachine();
    await writeFile(join(root, "plain"), "");
    const notes = run({ folders: [join(root, "plain", "attempts")] });
    expect(await notes.begin(crm)).toMatchObject({ status: "unnoted", reason: expect.stringContaining("ENOTDIR") });
    expect(await notes.begin(resourceOf("POS"))).toEqual({ status: "begun" });
    await notes.renew(crm);
    await notes.end(crm);
  });

  it("the next folder is taken", async () => {
    const { root, folder, run } = await openMachine();
    await writeFile(join(root, "plain"), "");
    const folders = [join(root, "plain", "attempts"), folder];
    expect(await run({ folders }).begin(crm)).toEqual({ status: "begun" });
    expect(await readdir(folder)).toHaveLength(1);
  });

  it("a link or a folder in its place is nobody's word", async () => {
    const { root, folder, run } = await openMachine();
    await run().begin(crm);
    const [name = ""] = await readdir(folder);
    await rm(join(folder, name));
    await writeFile(join(root, "victim"), "precious");
    await symlink(join(root, "victim"), join(folder, name));
    expect(await run().begin(crm)).toMatchObject({ status: "unnoted" });
    await run().end(crm);
    expect(await readFile(join(root, "victim"), "utf8")).toBe("precious");
    await rm(join(folder, name));
    await mkdir(join(folder, name));
    await chmod(join(folder, name), 0o700);
    expect(await run().begin(crm)).toMatchObject({ status: "unnoted" });
  });
});
