import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { generationFolder, pointerPath } from "../stored";
import { storeGeneration } from "./generation";

/** The step of the file system at which the machine dies, if any. */
const death = vi.hoisted(() => ({ at: "", onPath: /./ }));

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs/promises")>();
  const dying =
    (name: string, step: (...parts: never[]) => unknown) =>
    (...parts: unknown[]) => {
      if (death.at === name && death.onPath.test(parts.join(" "))) throw new Error("The power is gone.");
      return step(...(parts as never[]));
    };
  return {
    ...real,
    rename: dying("rename", real.rename),
    open: dying("open", real.open),
    mkdir: dying("mkdir", real.mkdir),
  };
});

let compiled: string;

beforeEach(() => {
  compiled = mkdtempSync(join(tmpdir(), "generation-"));
});
afterEach(() => {
  death.at = "";
  rmSync(compiled, { recursive: true, force: true });
});

const paper = (headline: string) =>
  new Map([
    ["index.json", headline],
    ["bodies/last-tram.json", `body of ${headline}`],
  ]);

function served(): string {
  const { generation } = JSON.parse(readFileSync(pointerPath(compiled), "utf8"));
  const folder = generationFolder(compiled, generation);
  const [index, body] = ["index.json", "bodies/last-tram.json"].map((file) =>
    readFileSync(join(folder, file), "utf8"),
  );
  if (body !== `body of ${index}`) throw new Error(`Half a paper: ${index}, ${body}`);
  return index ?? "";
}

test("what was stored is served", async () => {
  await storeGeneration(compiled, paper("one"));
  expect(served()).toBe("one");
  await storeGeneration(compiled, paper("two"));
  expect(served()).toBe("two");
});

test.each([
  ["while a folder is made", "mkdir", /./],
  ["while the index is written", "open", /index\.json/],
  ["while a body is written", "open", /last-tram/],
  ["before the generation is whole", "rename", /generations/],
  ["while the pointer is written", "open", /current\.json/],
  ["before the pointer is in place", "rename", /current\.json/],
])("a death %s leaves the old paper, and the next compile mends it", async (_when, at, onPath) => {
  await storeGeneration(compiled, paper("one"));
  Object.assign(death, { at, onPath });
  await expect(storeGeneration(compiled, paper("two"))).rejects.toThrow("The power is gone.");
  expect(served()).toBe("one");
  death.at = "";
  await storeGeneration(compiled, paper("two"));
  expect(served()).toBe("two");
});

test("the same content is the same generation, whatever order its files come in", async () => {
  const first = await storeGeneration(compiled, paper("one"));
  expect(await storeGeneration(compiled, new Map([...paper("one")].reverse()))).toBe(first);
  expect(await storeGeneration(compiled, paper("two"))).not.toBe(first);
  expect(readdirSync(join(compiled, "generations"))).toHaveLength(2);
});

test("old generations go, but the last two stay, and young ones with them", async () => {
  const ids: string[] = [];
  for (const [place, headline] of ["one", "two", "three", "four"].entries()) {
    const id = await storeGeneration(compiled, paper(headline));
    ids.push(id);
    const hoursAgo = new Date(Date.now() - (9 - place) * 3_600_000);
    utimesSync(generationFolder(compiled, id), hoursAgo, hoursAgo);
  }
  expect(readdirSync(join(compiled, "generations")).toSorted()).toEqual(ids.slice(2).toSorted());
  // A return to old content makes it the youngest.
  const back = await storeGeneration(compiled, paper("three"));
  expect(back).toBe(ids[2]);
  await storeGeneration(compiled, paper("five"));
  expect(readdirSync(join(compiled, "generations"))).toContain(back);
  expect(served()).toBe("five");
});
