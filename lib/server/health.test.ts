import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { generationPath } from "@/lib/content/stored";
import { readStored, writeStored } from "@/lib/content/testing/stored-paper";
import type { Silence } from "@/lib/most-read/silence";
import type { TipsStatus } from "@/lib/tips/desk/tips-status";

const folder = await mkdtemp(join(tmpdir(), "health-"));
vi.stubEnv("COMPILED_FOLDER", folder);
const { aliveResponse, readinessResponse: responseWith, tipsReadinessResponse } = await import("./health");

const losses = { missing: 0, changed: 0, ledgerFaults: 0 };
const tips: TipsStatus = {
  status: "open",
  losses,
  hoursOverdue: 0,
  isKeyBesideTips: false,
  isDiskFull: false,
  remarks: [],
};
const counting = async () => undefined;
const readinessResponse = (more: Partial<TipsStatus> = {}) =>
  responseWith({ tips: async () => ({ ...tips, ...more }), silence: counting });
const line = { light: "#c2301c", dark: "#ff7a63" };
const site = { categories: [{ slug: "news", name: "News", description: "What happened.", line }] };
let index = "";
let body = "";

/** Stores a paper that no test before had, for the site keeps what it read last. */
function storePaper(id: string, articles = [{ slug: "a-story" }]) {
  writeStored(
    folder,
    { ...site, name: id },
    articles.map((article) => ({
      ...article,
      category: "news",
      authors: [],
      publishedAt: "2026-11-23T06:40:00Z",
    })),
  );
  const stored = readStored(folder);
  index = generationPath(folder, stored.generation);
  if (articles.length > 0) body = stored.pathOf("a-story");
}

beforeEach(({ task }) => {
  storePaper(task.id);
  vi.spyOn(console, "error")
    .mockClear()
    .mockImplementation(() => {});
});
afterAll(() => rm(folder, { recursive: true }));

test("the process is alive, even without content", async () => {
  await rm(index);
  const response = aliveResponse();
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("ok\n");
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("the site is ready if its newest story can be read", async () => {
  const response = await readinessResponse();
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("ready\ntips: open\n");
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("a site without stories is ready", async ({ task }) => {
  storePaper(`empty ${task.id}`, []);
  expect((await readinessResponse()).status).toBe(200);
});

describe("the site is not ready, and only the log says why, if", () => {
  test.each([
    ["nothing was compiled", () => rm(join(folder, "current.json"))],
    [
      "another version compiled it",
      () => writeFile(join(folder, "current.json"), `{"format":0,"generation":"x"}`),
    ],
    ["its index is lost", () => rm(index)],
    ["its index is half written", () => writeFile(index, `{"format":1,`)],
    ["its newest story is lost", () => rm(body)],
    ["its newest story is torn", () => writeFile(body, `{"keyPoints":[],"corrections":[]}`)],
  ])("%s", async (_what, breakIt) => {
    await breakIt();
    const response = await readinessResponse();
    expect(response.status).toBe(503);
    expect(await response.text()).toBe("not ready\n");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(console.error).toHaveBeenCalledOnce();
  });
});

test("a site that loses its stories is no longer ready", async () => {
  expect((await readinessResponse()).status).toBe(200);
  await rm(body);
  expect((await readinessResponse()).status).toBe(503);
});

test.each([
  [{ status: "refused" }, 200, "tips: refused\n"],
  [{ status: "degraded", remarks: ["/srv/data/tips.db is empty."] }, 503, "tips: degraded\n"],
  [
    { status: "degraded", losses: { missing: 38, changed: 1, ledgerFaults: 2 } },
    503,
    "tips: degraded\nacknowledged tips missing: 38\nacknowledged tips damaged: 1\nledger of tips: damaged\n",
  ],
  [{ status: "degraded", isDiskFull: true }, 503, "tips: degraded\ndisk for tips: full, or not writable\n"],
  [{ hoursOverdue: 25 }, 200, "tips: open\noldest mail about tips: 25 h\n"],
  [{ isKeyBesideTips: true }, 200, "tips: open\nkey to the tips: beside them, to be moved\n"],
] as const)(
  "reports the status of tips and nothing else, and stays ready: %j",
  async (state, status, text) => {
    const about = async () => ({ ...tips, ...(state as Partial<TipsStatus>) });
    for (const [response, expected, code] of [
      [await responseWith({ tips: about, silence: counting }), `ready\n${text}`, 200],
      [await tipsReadinessResponse(about), text, status],
    ] as const) {
      expect(await response.text()).toBe(expected);
      expect(response.status).toBe(code);
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
  },
);

test("the site stays ready if the tips store hangs or fails", async () => {
  const late = await responseWith({ tips: () => new Promise(() => {}), silence: counting }, 20);
  expect([late.status, await late.text()]).toEqual([200, "ready\ntips: unknown\n"]);
  const broken = async () => Promise.reject(new Error("No age recipient."));
  const response = await responseWith({ tips: broken, silence: counting });
  expect([response.status, await response.text()]).toEqual([200, "ready\ntips: unknown\n"]);
  expect((await tipsReadinessResponse(broken)).status).toBe(503);
  expect(console.error).toHaveBeenLastCalledWith("Tips: the status cannot be read. No age recipient.");
});

test.each([
  [
    { kind: "refused", since: new Date(), refusals: [["no-language", 7]] },
    "views: nobody counted for an hour\n",
  ],
  [{ kind: "missing", since: "a day", pages: 812, arrived: [] }, "views: none received for a day\n"],
  [{ kind: "missing", since: "an hour", pages: 812, arrived: [] }, "views: none received for an hour\n"],
] as const)(
  "that nobody is counted is said without numbers, and takes no paper away: %j",
  async (found, line) => {
    const silence = async (): Promise<Silence> => structuredClone(found) as Silence;
    const response = await responseWith({ tips: async () => tips, silence });
    expect([response.status, await response.text()]).toEqual([200, `ready\ntips: open\n${line}`]);
  },
);

test("the site stays ready if the views store hangs or fails", async () => {
  const broken = async () => Promise.reject(new Error("No store."));
  for (const silence of [() => new Promise<undefined>(() => {}), broken]) {
    const response = await responseWith({ tips: async () => tips, silence }, 20);
    expect([response.status, await response.text()]).toEqual([200, "ready\ntips: open\n"]);
  }
  expect(console.error).toHaveBeenLastCalledWith("Views: the status cannot be read. No store.");
});

test("a missing script is reported, named in the log alone, and takes no paper away", async () => {
  const states = { tips: async () => tips, silence: counting };
  const withoutScript = { ...states, unusableScripts: () => ["/script/reader-0123456789.js"] };
  await responseWith(withoutScript);
  const missing = await responseWith(withoutScript);
  expect([missing.status, await missing.text()]).toEqual([
    200,
    "ready\ntips: open\nscripts: missing, nobody is counted\n",
  ]);
  expect(console.error).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining("public/script/reader-0123456789.js is missing"),
  );
  const unreadable = () => {
    throw new Error("No disk.");
  };
  const unknown = await responseWith({ ...states, unusableScripts: unreadable });
  expect([unknown.status, await unknown.text()]).toEqual([200, "ready\ntips: open\n"]);
});
