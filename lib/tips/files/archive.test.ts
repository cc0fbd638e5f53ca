import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { unpackTar } from "modern-tar";
import { expect, test } from "vitest";
import { archiveOf } from "./archive";
import { archiveSizes, fileLimits } from "./file-limits";

const bytesIn = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());
const file = (name: string, bytes: Uint8Array) => ({ name, size: bytes.length, bytes });

test("any files come out of their archive byte for byte, whatever they are passed as", async () => {
  const files = fc.array(fc.record({ name: fc.string({ unit: "binary" }), bytes: fc.uint8Array() }), {
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const sent = given.map(({ name, bytes }, index) => {
        const blob = new Blob([Uint8Array.from(bytes)]);
        return { name, size: bytes.length, bytes: [bytes, blob, blob.stream()][index % 3] ?? bytes };
      });
      const archive = await bytesIn(archiveOf(sent));
      expect(archiveSizes).toContain(archive.length);
      const entries = await unpackTar(archive, { strict: true });
      expect(entries.map(({ data }) => [...(data ?? [])])).toEqual(given.map(({ bytes }) => [...bytes]));
      for (const { header } of entries)
        expect(header).toMatchObject({
          mtime: new Date(0),
          mode: 0o644,
          uid: 0,
          gid: 0,
          uname: "",
          gname: "",
        });
    }),
    { numRuns: 50 },
  );
});

test("tar opens it on the desk's machine, with names in every script", async () => {
  const folder = mkdtempSync(join(tmpdir(), "archive-"));
  const names = [
    "scan.pdf",
    "Übersicht.txt",
    "صور من المصنع.txt",
    `${"長".repeat(60)}.jpg`,
    "👩‍👩‍👧.txt",
    "b".repeat(180),
  ];
  try {
    writeFileSync(
      join(folder, "a.tar"),
      await bytesIn(
        archiveOf(names.map((name, index) => file(name, new Uint8Array(index * 700).fill(index)))),
      ),
    );
    execFileSync("tar", ["xf", "a.tar"], { cwd: folder, stdio: "pipe" });
    rmSync(join(folder, "a.tar"));
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    for (const [index, name] of names.entries()) {
      expect([...readFileSync(join(folder, name))]).toEqual([...new Uint8Array(index * 700).fill(index)]);
      expect(statSync(join(folder, name)).mtimeMs).toBe(0);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the number and the sizes of files hide behind one length", async () => {
  const lengths = await Promise.all(
    [0, 1, 20].flatMap((count) =>
      [0, 9_000].map(async (size) => {
        const files = Array.from({ length: count }, () => file("a", new Uint8Array(size)));
        return (await bytesIn(archiveOf(files))).length;
      }),
    ),
  );
  expect(new Set(lengths)).toEqual(new Set([archiveSizes[0]]));
});

test("the most files with the most bytes and the longest names fit, and not one size more", async () => {
  const name = "名".repeat(80);
  const most = Math.floor(fileLimits.bytes / fileLimits.files);
  const files = Array.from({ length: fileLimits.files }, () => file(name, new Uint8Array(most)));
  expect((await bytesIn(archiveOf(files))).length).toBe(archiveSizes.at(-1));
  const tooMuch = archiveOf([file("a", new Uint8Array(28_000_000))]);
  await expect(bytesIn(tooMuch)).rejects.toThrow(/exceeds the largest size/);
});

test("little of a large file is in memory at once, and a reader who leaves stops it", async () => {
  let read = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      read += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  const reader = archiveOf([{ name: "a", size: 24_000_000, bytes: endless }]).getReader();
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(read).toBeLessThan(10_000_000);
  await reader.cancel();
});

test.each([
  ["longer", 3],
  ["shorter", 5],
])("a file that is %s than its size is an error, and no archive", async (_, size) => {
  const bytes = new Blob(["four"]).stream();
  await expect(bytesIn(archiveOf([{ name: "a", size, bytes }]))).rejects.toThrow();
});
