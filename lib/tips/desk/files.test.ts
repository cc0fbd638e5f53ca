import { spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { packTar, type TarEntry } from "modern-tar";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { archiveOf } from "@/lib/tips/files/archive";
import { archiveSizes, fileLimits } from "@/lib/tips/files/file-limits";
import { savePart } from "@/lib/tips/store/files";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { addFromSource, saveTip } from "@/lib/tips/store/save-tip";
import { listTips } from "@/lib/tips/store/threads";
import type { Desk } from "./desk";
import { exportTip } from "./export-command";
import { readTip } from "./read-command";

const now = new Date("2026-11-23T12:00:00Z");
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const withoutAge = spawnSync("age", ["--version"]).error !== undefined;

const root = mkdtempSync(join(tmpdir(), "tips-files-"));
const identityFile = join(root, "tips-identity.txt");
writeFileSync(identityFile, `${identity}\n`);
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = "";
let desk: Desk;
let printed = "";
let errors = "";
beforeEach(() => {
  folder = join(root, randomUUID());
  mkdirSync(folder);
  desk = { now, tipsStore: new ResilientTipsStore({ folder: join(folder, "data") }) };
  vi.stubEnv("DATA_FOLDER", join(folder, "data"));
  [printed, errors] = ["", ""];
  vi.spyOn(console, "log").mockImplementation((...words) => {
    printed += `${words.join(" ")}\n`;
  });
  vi.spyOn(console, "error").mockImplementation((...words) => {
    errors += `${words.join(" ")}\n`;
  });
  return () => desk.tipsStore.close();
});

async function encrypted(archive: ReadableStream<Uint8Array> | Uint8Array, to = recipient): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(to);
  if (archive instanceof Uint8Array) return Buffer.from(await encrypter.encrypt(archive));
  return Buffer.from(await new Response(await encrypter.encrypt(archive)).arrayBuffer());
}

const file = (name: string, bytes: Uint8Array | string) => {
  const content = Buffer.from(bytes);
  return { name, size: content.length, bytes: new Uint8Array(content) };
};

/** An encrypted archive as our forms send it. */
const sent = (...files: ReturnType<typeof file>[]) => encrypted(archiveOf(files));

/** An encrypted archive as somebody may send it who wrote a form of their own, as long as ours. */
async function crafted(...entries: TarEntry[]): Promise<Buffer> {
  const tar = await packTar(entries);
  const size = archiveSizes.find((candidate) => tar.length <= candidate) ?? tar.length;
  return encrypted(Buffer.concat([tar, Buffer.alloc(size - tar.length)]));
}

function written(bytes: Uint8Array, name = "tip-c276ff3a-1.tar.age"): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const read = (path: string, options: { out?: string; asJson?: boolean } = {}) =>
  readTip(desk, path, { identity: identityFile, asJson: false, ...options });

test("the files of an archive are listed without being written, and then written as they are", async () => {
  const photo = randomBytes(300_000);
  const path = written(await sent(file("photo.jpg", photo), file("صور.txt", "notes"), file("empty", "")));
  await read(path);
  expect(printed).toBe("   size  name\n 300 KB  photo.jpg\n5 bytes  صور.txt\n0 bytes  empty\n");
  expect(errors).toContain(
    `To write them into a folder: npm run tips -- read ${path} --identity ${identityFile} --out folder`,
  );
  expect(readdirSync(folder)).toEqual(["tip-c276ff3a-1.tar.age"]);
  printed = "";
  const out = join(folder, "out");
  await read(path, { out });
  expect(printed).toBe(["photo.jpg", "صور.txt", "empty"].map((name) => `${join(out, name)}\n`).join(""));
  expect(readFileSync(join(out, "photo.jpg")).equals(photo)).toBe(true);
  expect(readFileSync(join(out, "صور.txt"), "utf8")).toBe("notes");
  expect(readFileSync(join(out, "empty"))).toHaveLength(0);
  for (const name of readdirSync(out)) expect(statSync(join(out, name)).mode & 0o777).toBe(0o600);
  expect(errors).toContain("can attack the program that opens it");
});

test("no file is overwritten or written through a link", async () => {
  const path = written(await sent(file("a.txt", "theirs"), file("b.tar.gz", "theirs")));
  const out = join(folder, "out");
  mkdirSync(out);
  writeFileSync(join(folder, "mine.txt"), "mine");
  symlinkSync(join(folder, "mine.txt"), join(out, "a.txt"));
  writeFileSync(join(out, "b.tar.gz"), "mine");
  await read(path, { out });
  await read(path, { out });
  expect(readFileSync(join(folder, "mine.txt"), "utf8")).toBe("mine");
  expect(readFileSync(join(out, "b.tar.gz"), "utf8")).toBe("mine");
  expect(readdirSync(out).sort()).toEqual([
    "a-2.txt",
    "a-3.txt",
    "a.txt",
    "b.tar-2.gz",
    "b.tar-3.gz",
    "b.tar.gz",
  ]);
});

test("no name leads out of the folder, hides a file, deceives about its ending or controls the terminal", async () => {
  const names = [
    "../../etc/passwd",
    "/etc/cron.d/job",
    "..\\..\\autoexec.bat",
    "folder/../x.txt",
    "..",
    ".bashrc",
    "--checkpoint-action=exec=sh",
    "photo\u202egpj.exe",
    "a\u001b[2J\u009b31mb.txt",
    "line\nbreak.txt",
    "con.txt",
    "x.txt",
    "X.TXT",
  ];
  const entries = names.map((name) => ({ header: { name: "n", size: 1, pax: { path: name } }, body: "x" }));
  const path = written(await crafted(...entries));
  const out = join(folder, "deep", "out");
  await read(path);
  await read(path, { out });
  expect(readdirSync(join(folder, "deep"))).toEqual(["out"]);
  expect(readdirSync(folder).sort()).toEqual(["deep", "tip-c276ff3a-1.tar.age"]);
  const made = readdirSync(out);
  expect(made).toHaveLength(names.length);
  for (const name of made)
    expect.soft(name, name).not.toMatch(/^[.~-]|[/\\]|[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(made).toContain("photogpj.exe");
  expect(printed + errors).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n]/u);
});

test("links, folders and devices are named and left out", async () => {
  const path = written(
    await crafted(
      { header: { name: "link.txt", size: 0, type: "symlink", linkname: "/etc/passwd" } },
      { header: { name: "hard.txt", size: 0, type: "link", linkname: "../data/tips.db" } },
      { header: { name: "folder/", size: 0, type: "directory" } },
      { header: { name: "pipe", size: 0, type: "fifo" } },
      { header: { name: "link.txt", size: 1 }, body: "x" },
    ),
  );
  const out = join(folder, "out");
  await read(path, { out });
  expect(readdirSync(out)).toEqual(["link-2.txt"]);
  expect(errors).toMatch(/Left out: link\.txt \(symlink\)\nLeft out: hard\.txt \(link\)\n/);
  expect(errors).toMatch(/Left out: pipe \(fifo\)/);
});

test("what is more than our forms send, damaged, or for another key is refused, without half a file", async () => {
  const big = randomBytes(2_000_000);
  const whole = await sent(file("first.txt", "whole"), file("big.bin", big));
  const { bytes, files } = fileLimits;
  const flipped = Buffer.from(whole);
  flipped[1_500_000] = (flipped[1_500_000] ?? 0) ^ 1;
  const many = Array.from({ length: files + 1 }, (_, n) => ({ header: { name: `${n}`, size: 0 } }));
  const lies = await packTar([{ header: { name: "lie.bin", size: 200_000 }, body: new Uint8Array(200_000) }]);
  const other = await identityToRecipient(await generateX25519Identity());
  const padded = Buffer.alloc(archiveSizes[0] ?? 0);
  const refused: [what: string, content: Buffer, error: RegExp][] = [
    ["cut off", whole.subarray(0, 1_000_000), /cannot be opened to its end: it is damaged/],
    ["changed", flipped, /cannot be opened to its end: it is damaged/],
    ["another key", await encrypted(archiveOf([file("a", big)]), other), /encrypted for another key/],
    ["too many", await crafted(...many), /holds more than 20 files, the most that our forms send/],
    [
      "too large",
      await crafted({ header: { name: "a", size: bytes + 1 }, body: new Uint8Array(bytes + 1) }),
      /holds more than 25 MB/,
    ],
    [
      "endless",
      await encrypted(Buffer.alloc((archiveSizes.at(-1) ?? 0) + 1)),
      /is larger than 27.3 MB|neither the words/,
    ],
    ["a header that lies", await encrypted(lies.subarray(0, 150_000)), /cannot be opened to its end/],
    ["zeros", await encrypted(padded), /holds neither the words of a tip nor files/],
    ["not tar", await encrypted(Buffer.alloc(300_000, "m")), /not an archive of files/],
  ];
  for (const [what, content, error] of refused) {
    const out = join(folder, what);
    await expect.soft(read(written(content), { out }), what).rejects.toThrow(error);
    expect.soft(readdirSync(out), what).not.toContain("big.bin");
    expect.soft(readdirSync(out), what).not.toContain("lie.bin");
  }
  const words = written(await encrypted(Buffer.from("\nThe bridge cracks.\n")), "tip-c276ff3a-1.age");
  await expect(read(words, { out: folder })).rejects.toThrow(/is the words of a tip/);
  await expect(read("c276ff3a", { out: folder })).rejects.toThrow(
    /--out is for the files of a tip.* is not a file/,
  );
});

/** Saves a tip with an archive in parts of this size, and returns the start of its id. */
async function savedTip(archive: Buffer, part = fileLimits.part): Promise<string> {
  const upload = randomUUID();
  const parts = Math.ceil(archive.length / part);
  const words = (await encrypted(Buffer.from("\nThe bridge cracks.\n"))).toString("base64");
  const tip = { key: randomUUID(), sealed: words, receipt: upload, replyTo: recipient };
  await desk.tipsStore.use(async (store) => {
    for (let place = 0; place < parts; place += 1) {
      const body = archive.subarray(place * part, (place + 1) * part);
      await savePart(store, { upload, place, body }, { now, mostBytes: 100_000_000 });
    }
    await saveTip(store, { ...tip, archive: { upload, parts } }, { now, delay: 0 });
    const more = { receipt: upload, key: randomUUID(), sealed: words };
    await addFromSource(store, more, { now, delay: 0 });
  }, now);
  const [{ id = "" } = {}] = await desk.tipsStore.use(listTips, now);
  return id.slice(0, 8);
}

test("an archive of the largest size is exported part by part, and is then opened, by us and by age and tar", async () => {
  const largest = randomBytes(24_900_000);
  const name = await savedTip(await sent(file("film.mp4", largest), file("note.txt", "n")));
  const out = join(folder, "export");
  await exportTip(desk, name, out);
  const archive = join(out, `tip-${name}-1.tar.age`);
  expect(printed).toBe(
    [`${name}-1.age`, `${name}-1.tar.age`, `${name}-2.age`]
      .map((end) => `${join(out, `tip-${end}`)}\n`)
      .join(""),
  );
  expect(readdirSync(out)).toHaveLength(3);
  expect(statSync(archive).mode & 0o777).toBe(0o600);
  await read(archive, { out: join(folder, "files") });
  expect(readFileSync(join(folder, "files", "film.mp4")).equals(largest)).toBe(true);
  if (withoutAge) return;
  const byTar = join(folder, "by-tar");
  mkdirSync(byTar);
  const command = `age -d -i ${identityFile} ${archive} | tar xv`;
  const { stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-ec", command], {
    cwd: byTar,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(stdout).toBe("film.mp4\nnote.txt\n");
  expect(readFileSync(join(byTar, "film.mp4")).equals(largest)).toBe(true);
});

test("an export overwrites nothing, and what a crash left is written again", async () => {
  const name = await savedTip(await sent(file("a.txt", "a")));
  const out = join(folder, "export");
  mkdirSync(out);
  writeFileSync(join(out, `tip-${name}-1.age`), "mine");
  writeFileSync(join(out, `tip-${name}-1.tar.age.unfinished`), Buffer.alloc(2_000_000));
  await exportTip(desk, name, out);
  await exportTip(desk, name, out);
  expect(readFileSync(join(out, `tip-${name}-1.age`), "utf8")).toBe("mine");
  expect(errors.match(/-1\.age exists, and was left as it is/g)).toHaveLength(2);
  printed = "";
  await read(join(out, `tip-${name}-1.tar.age`));
  expect(printed).toContain("a.txt");
  expect(readdirSync(out)).toHaveLength(3);
});
