import { describe, expect, it } from "vitest";
import { matchGolden } from "./match-golden.ts";
import { openScene, runJson, shopFiles, type Scene } from "./scene.ts";

const writes = (scene: Scene): readonly string[] =>
  scene.simulator.requests.filter(({ method }) => method !== "GET").map(({ method }) => method);

describe("contract probe", () => {
  it("agrees with the platform about every fixture and leaves nothing behind", async () => {
    const scene = await openScene(shopFiles);
    await scene.run("lock");
    const { stdout, exitCode } = await scene.run("contract probe --yes");
    matchGolden("probe.txt", stdout);
    expect(exitCode).toBe(0);
    expect(writes(scene)).toEqual(["POST", "POST", "DELETE", "DELETE"]);
    // a second run finds no contact of the first
    const document = await runJson(scene, "contract probe --yes");
    expect(document["contractProbe"]).toMatchObject({ summary: { sent: 5, agreed: 5, deleted: 2 }, leftovers: [] });
  });

  it("pushes at most 100 items at once, contacts before events", async () => {
    const contacts = Array.from({ length: 150 }, (_, at) => ({ _user_id: `many-${at}` }));
    const scene = await openScene({ ...shopFiles, "contracts/contacts.json": JSON.stringify(contacts) });
    const { stdout } = await scene.run("contract probe --yes");
    const paths = scene.simulator.requests
      .filter(({ method }) => method === "POST")
      .map(({ path }) => path.split("/").at(-1));
    expect(paths.map((path) => path?.replace(/\?.*/, ""))).toEqual(["contacts", "contacts", "events"]);
    expect(stdout).toContain("152 contacts deleted.");
  });

  it("reports where the platform sees it otherwise, without quoting the item", async () => {
    const scene = await openScene({
      ...shopFiles,
      // the configuration alone does not know that the platform wants a number
      "contracts/contacts.json": '[{"_user_id":"u-1","_date_birthday":"yesterday"}]',
    });
    const { stdout, exitCode } = await scene.run("contract probe --yes");
    expect(exitCode).toBe(7);
    matchGolden("probe-disagreement.txt", stdout);
    expect(stdout).not.toContain("yesterday");
  });

  it("does not send what cannot be undone", async () => {
    const items = [{ _user_id: "u-1", junk: "x" }, { _user_id: "a1B2c3D4e5F6g7H8i9J0k1L2m3N4-001" }];
    const scene = await openScene({ ...shopFiles, "contracts/contacts.json": JSON.stringify(items) });
    expect((await scene.run("contract probe --yes")).stdout).toContain("2 not sent");
    await scene.run("lock");
    expect(scene.read("instasent.lock.json")).not.toContain("junk");
  });

  it("exits 10 and names the fixture when a contact could not be deleted", async () => {
    const scene = await openScene(shopFiles);
    scene.simulator.control.addFault({ match: { method: "DELETE", times: 1 }, do: { status: 500 } });
    const { stdout, exitCode } = await scene.run("contract probe --yes");
    expect(exitCode).toBe(10);
    expect(stdout).toContain("its contact is left in");
    expect(stdout.replace(/\s+/g, " ")).toContain("1 contact left behind");
  });

  it("refuses contacts that exist already", async () => {
    const scene = await openScene(shopFiles);
    scene.simulator.control.addFault({ match: { method: "DELETE" }, do: { status: 500 } });
    await scene.run("contract probe --yes");
    const before = writes(scene).length;
    const { stderr, exitCode } = await scene.run("contract probe --yes");
    expect(exitCode).toBe(6);
    expect(stderr).toContain("exists already");
    expect(writes(scene)).toHaveLength(before);
  });

  it.each([
    [
      "a project that is no sandbox",
      "sandbox: true",
      "sandbox: false",
      "contract probe --yes",
      "not marked as a sandbox",
    ],
    ["a run that nobody confirmed", "", "", "contract probe", "it was not confirmed"],
  ])("refuses %s, and sends nothing", async (_, from, to, commandLine, expected) => {
    const config = (shopFiles["instasent.yaml"] ?? "").replace(from, to);
    const scene = await openScene({ ...shopFiles, "instasent.yaml": config });
    const { stderr, exitCode } = await scene.run(commandLine);
    expect(exitCode).toBe(6);
    expect(stderr).toContain(expected);
    expect(scene.simulator.requests).toEqual([]);
  });

  it("asks at a terminal, and pushes after a typed yes", async () => {
    const scene = await openScene(shopFiles);
    await scene.run("lock");
    const { stderr, exitCode } = await scene.runAtTerminal("contract probe --no-color", "yes");
    expect(stderr).toContain("Push 5 item(s) to my-shop-123 at ");
    expect(stderr).toContain("and delete their contacts again?");
    expect(exitCode).toBe(0);
    expect(writes(scene)).toEqual(["POST", "POST", "DELETE", "DELETE"]);
  });

  it.each([
    ["any other answer", "y", 6],
    ["an empty answer", "", 6],
    ["Ctrl-C at the question", undefined, 130],
  ])("pushes nothing after %s", async (_, answer, expected) => {
    const scene = await openScene(shopFiles);
    const { exitCode } = await scene.runAtTerminal("contract probe --no-color", answer);
    expect(exitCode).toBe(expected);
    expect(writes(scene)).toEqual([]);
  });
});
