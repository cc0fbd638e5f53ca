import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { StateOfTips } from "@/lib/tips/state-of-tips";

const folder = await mkdtemp(join(tmpdir(), "health-"));
vi.stubEnv("COMPILED_FOLDER", folder);
const { aliveResponse, readinessResponse: responseWith, tipsReadinessResponse } = await import("./health");

const tips: StateOfTips = { status: "open", hoursOverdue: 0, isKeyBesideTips: false, remarks: [] };
const readinessResponse = (more: Partial<StateOfTips> = {}) =>
  responseWith(async () => ({ ...tips, ...more }));
const { storedFormat } = await import("@/lib/content/stored");

const line = { light: "#c2301c", dark: "#ff7a63" };
const index = {
  format: storedFormat,
  site: { categories: [{ slug: "news", name: "News", description: "What happened.", line }] },
  authors: [],
  pages: [],
  articles: [{ slug: "a-story", category: "news", authors: [], publishedAt: "2026-11-23T06:40:00Z" }],
};
let generation = "";

// Each test has a generation of its own, for the paper keeps the index of the one that it read last.
beforeEach(async ({ task }) => {
  generation = join(folder, "generations", task.id);
  await mkdir(join(generation, "bodies"), { recursive: true });
  await writeFile(
    join(folder, "current.json"),
    JSON.stringify({ format: storedFormat, generation: task.id }),
  );
  await writeFile(join(generation, "index.json"), JSON.stringify(index));
  await writeFile(join(generation, "bodies", "a-story.json"), JSON.stringify({ corrections: [] }));
  vi.spyOn(console, "error")
    .mockClear()
    .mockImplementation(() => {});
});
afterAll(() => rm(folder, { recursive: true }));

test("the process is alive, whatever the content is like", async () => {
  await rm(generation, { recursive: true });
  const response = aliveResponse();
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("ok\n");
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("the paper is ready when its newest story can be read", async () => {
  const response = await readinessResponse();
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("ready\ntips: open\n");
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("an empty paper is ready too", async () => {
  await writeFile(join(generation, "index.json"), JSON.stringify({ ...index, articles: [] }));
  expect((await readinessResponse()).status).toBe(200);
});

describe("the paper is not ready, and tells only us why, when", () => {
  test.each([
    ["nothing was compiled", () => rm(join(folder, "current.json"))],
    [
      "another version compiled it",
      () => writeFile(join(folder, "current.json"), `{"format":0,"generation":"x"}`),
    ],
    ["its index is lost", () => rm(join(generation, "index.json"))],
    ["its index is half written", () => writeFile(join(generation, "index.json"), `{"format":1,`)],
    ["its stories are lost", () => rm(join(generation, "bodies"), { recursive: true })],
  ])("%s", async (_what, breakIt) => {
    await breakIt();
    const response = await readinessResponse();
    expect(response.status).toBe(503);
    expect(await response.text()).toBe("not ready\n");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(console.error).toHaveBeenCalledOnce();
  });
});

test("a paper that was ready and lost its stories says so", async () => {
  expect((await readinessResponse()).status).toBe(200);
  await rm(join(generation, "bodies", "a-story.json"));
  expect((await readinessResponse()).status).toBe(503);
});

test.each([
  [{ status: "refused" }, 200, "tips: refused\n"],
  [{ status: "ailing", remarks: ["/srv/data/tips.db is empty."] }, 503, "tips: ailing\n"],
  [{ hoursOverdue: 25 }, 200, "tips: open\noldest mail about tips: 25 h\n"],
  [{ isKeyBesideTips: true }, 200, "tips: open\nkey to the tips: beside them, to be moved\n"],
] as const)(
  "how tips stand is told, and no more, and takes no paper away: %j",
  async (state, status, text) => {
    const about = async () => ({ ...tips, ...(state as Partial<StateOfTips>) });
    for (const [response, told, code] of [
      [await responseWith(about), `ready\n${text}`, 200],
      [await tipsReadinessResponse(about), text, status],
    ] as const) {
      expect(await response.text()).toBe(told);
      expect(response.status).toBe(code);
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
  },
);

test("a store of tips that does not answer, or cannot be looked at, takes no paper away", async () => {
  const late = await responseWith(() => new Promise(() => {}), 20);
  expect([late.status, await late.text()]).toEqual([200, "ready\ntips: unknown\n"]);
  const broken = async () => Promise.reject(new Error("No age recipient."));
  const response = await responseWith(broken);
  expect([response.status, await response.text()]).toEqual([200, "ready\ntips: unknown\n"]);
  expect((await tipsReadinessResponse(broken)).status).toBe(503);
  expect(console.error).toHaveBeenLastCalledWith("Tips cannot be looked at: No age recipient.");
});
