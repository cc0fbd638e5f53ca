// @vitest-environment jsdom
import { Blob } from "node:buffer";

import { unpackTar } from "modern-tar";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { Files } from "@/components/tips/files";
import { TipWords } from "@/components/tips/tip-words";
import { say } from "@/lib/content/testing/articles";
import { canary, jpeg } from "@/lib/tips/files/testing/pictures";
import { ChosenFiles } from "./tip-files";

// jsdom's have no streams.
vi.stubGlobal("Blob", Blob);

const file = (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content);
  return Object.assign(new Blob([bytes]), { name, lastModified: 0 }) as unknown as File;
};

type Part = { place: string; body: Uint8Array };
let pauses: number[] = [];
let parts: Part[] = [];
let begun: unknown[] = [];
let answers: (number | object)[] = [];
beforeEach(() => {
  [parts, begun, answers] = [[], [], []];
  pauses = [];
  vi.stubGlobal("setTimeout", (then: () => void, pause: number) => {
    pauses.push(pause);
    queueMicrotask(then);
  });
  document.body.innerHTML = renderToStaticMarkup(
    <>
      <Files say={say} />
      <TipWords say={say} />
    </>,
  );
  vi.stubGlobal("fetch", async (_path: string, { method, headers, body }: RequestInit) => {
    const answer = answers.shift();
    if (answer === 0) throw new TypeError("offline");
    if (typeof answer === "number") return Response.json({ ok: false }, { status: answer });
    if (answer) return Response.json(answer, { status: 503 });
    if (method === "POST") {
      begun.push(JSON.parse(String(body)));
      return Response.json({ ticket: `ticket ${begun.length}` }, { status: 201 });
    }
    const { "x-tip-part": place = "", "x-tip-ticket": ticket } = headers as Record<string, string>;
    expect(ticket).toBe(`ticket ${begun.length}`);
    parts.push({ place, body: body as Uint8Array });
    return new Response(null, { status: 204 });
  });
});

const changed = vi.fn();
let isSending = false;
const chosenFiles = () =>
  new ChosenFiles(document.querySelector("section") as HTMLElement, () => isSending, changed);
const rows = () =>
  [...document.querySelectorAll("ul li")].map((row) =>
    [row.querySelector("div"), row.querySelector("p")].map((part) => part?.textContent).join(": "),
  );
const total = () => document.querySelector("[data-total]")?.textContent;
const progress = vi.fn();
const sending = { token: "t", proof: "p", progress };
/** Not encrypted, so that the test can look. */
const plain = async (archive: ReadableStream<Uint8Array>) => archive;

test("before anything is sent, each file says what becomes of it, and the total is shown", async () => {
  const chosen = chosenFiles();
  await chosen.add([
    file("holiday.pdf", await jpeg()),
    file("ledger.pdf", "%PDF-1.7"),
    file("cut.jpg", (await jpeg()).subarray(0, 900)),
    file("invoice\u202egpj.exe", "MZ"),
    file("film.mov", "\0\0\0\x14ftypqt  "),
    file("phone.heic", "\0\0\0\x24ftypheic"),
    file("empty.txt", ""),
  ]);
  expect(rows()).toEqual([
    expect.stringMatching(
      /^holiday\.pdf \d+ bytes: Photo data removed: place, time, camera, name, program, colour profile\.$/,
    ),
    "ledger.pdf 8 bytes: Sent as it is: it may name you, its program or its printer.",
    expect.stringMatching(
      /^cut\.jpg 900 bytes: This picture is damaged and cannot be cleaned\. Take it away/,
    ),
    "invoicegpj.exe 2 bytes: Sent as it is: it may name you, its program or its printer.",
    "film.mov 12 bytes: Sent as it is: it may hold the place, the time and the device.",
    expect.stringMatching(
      /^phone\.heic 12 bytes: Sent as it is: we cannot remove what the camera put into it/,
    ),
    "empty.txt 0 bytes: This file is empty.",
  ]);
  expect(total()).toMatch(/^7 files, 2 KB of 25 MB\.$/);
  expect(await chosen.problem()).toBe("2 of the files cannot be sent: see the list below.");
  expect(parts).toEqual([]);
  isSending = true;
  document.querySelector<HTMLElement>('[aria-label="Take away cut.jpg"]')?.click();
  expect(rows()).toHaveLength(7);
  isSending = false;
  // Taken away, and the focus stays in the list.
  document.querySelector<HTMLElement>('[aria-label="Take away cut.jpg"]')?.click();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Take away invoicegpj.exe");
  document.querySelector<HTMLElement>('[aria-label="Take away empty.txt"]')?.click();
  expect(await chosen.problem()).toBeUndefined();
  expect(chosen.originals).toHaveLength(5);
  expect(changed).toHaveBeenCalledTimes(2);
});

test("too much is refused with its exact size, and what was chosen stays", async () => {
  const chosen = chosenFiles();
  await chosen.add([file("a.bin", new Uint8Array(26_000_000))]);
  expect(await chosen.problem()).toBe("This file is 26 MB, and 25 MB is the most. Take it away.");
  expect(rows()).toEqual(["a.bin 26 MB: Too large to be sent."]);
  expect(total()).toBe("1 file, 26 MB of 25 MB.");
  await chosen.add([file("b.txt", "x")]);
  expect(rows()[1]).toMatch(/^b\.txt 1 byte: Too much with the others/);
  for (const name of ["a.bin", "b.txt"])
    document.querySelector<HTMLElement>(`[aria-label="Take away ${name}"]`)?.click();
  await chosen.add(Array.from({ length: 21 }, (_, index) => file(`${index}.txt`, "x")));
  expect(await chosen.problem()).toBe("These are 21 files, and 20 is the most. Take some away.");
  expect(rows()).toHaveLength(21);
});

test("what is sent is one padded archive of the cleaned files, in parts of a megabyte", async () => {
  const chosen = chosenFiles();
  const noise = crypto.getRandomValues(new Uint8Array(60_000));
  const large = new Uint8Array(1_500_000).map((_, at) => noise[at % 60_000] ?? 0);
  await chosen.add([file("photo.jpg", await jpeg()), file("large.bin", large), file("large.bin", "second")]);
  await chosen.seal(plain);
  expect(await chosen.send(sending)).toBe("ticket 1");
  expect(begun).toEqual([
    { upload: expect.stringMatching(/^[\da-f-]{36}$/), parts: 3, token: "t", proof: "p" },
  ]);
  expect(parts.map(({ place, body }) => [place, body.length])).toEqual([
    ["0", 1_048_576],
    ["1", 1_048_576],
    ["2", 1_048_576],
  ]);
  const archive = new Uint8Array(Buffer.concat(parts.map(({ body }) => body)));
  const entries = await unpackTar(archive, { strict: true });
  expect(entries.map(({ header }) => header.name)).toEqual(["photo.jpg", "large.bin", "large-2.bin"]);
  expect(Buffer.from(entries[1]?.data ?? []).equals(large)).toBe(true);
  expect(Buffer.from(archive).includes(canary)).toBe(false);
  expect(progress.mock.calls).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test("a part that fails is sent again after a pause, and the next attempt goes on where it was", async () => {
  const chosen = chosenFiles();
  await chosen.add([file("large.bin", new Uint8Array(2_500_000))]);
  await chosen.seal(plain);
  // The beginning fails twice, then the second part of another upload six times.
  answers = [503, 0];
  await chosen.send(sending);
  expect(pauses).toEqual([1_000, 2_000]);
  expect(parts.map(({ place }) => place)).toEqual(["0", "1", "2"]);

  const other = chosenFiles();
  await other.add([file("large.bin", new Uint8Array(2_500_000))]);
  await other.seal(plain);
  [parts, begun, pauses] = [[], [], []];
  vi.mocked(progress).mockImplementation((done: number) => {
    if (done === 1 && answers.length === 0 && parts.length === 1) answers = [0, 500, 0, 503, 0, 0];
  });
  expect(await other.send(sending)).toMatchObject({ status: 0 });
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
  vi.mocked(progress).mockReset();
  expect(parts.map(({ place }) => place)).toEqual(["0"]);
  expect(await other.send(sending)).toBe("ticket 1");
  expect(parts.map(({ place }) => place)).toEqual(["0", "1", "2"]);
  expect(begun).toHaveLength(1);
});

test("what the server accepts no longer is sent again as another upload, with the same bytes", async () => {
  const chosen = chosenFiles();
  await chosen.add([file("a.txt", "a")]);
  await chosen.seal(plain);
  await chosen.send(sending);
  chosen.restart();
  expect(await chosen.send(sending)).toBe("ticket 2");
  const [before, after] = begun as { upload: string }[];
  expect(before?.upload).not.toBe(after?.upload);
  expect(parts[0]?.body).toEqual(parts[1]?.body);
  // Another message must not be sent with what is bound to the last one.
  chosen.beginAnew();
  await chosen.seal(plain);
  await chosen.send(sending);
  expect(begun).toHaveLength(3);
  expect(parts[2]?.body).not.toBe(parts[1]?.body);
});

test("no room for files is not tried again", async () => {
  const chosen = chosenFiles();
  await chosen.add([file("a.txt", "a")]);
  await chosen.seal(plain);
  answers = [{ ok: false, files: false }];
  expect(await chosen.send(sending)).toMatchObject({ status: 503, body: { files: false } });
  expect(begun).toEqual([]);
});
