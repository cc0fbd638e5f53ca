import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { aSite } from "@/lib/content/testing/articles";
import { wordsOf } from "@/lib/language/languages";
import { days } from "@/lib/time";
import { humansTxt } from "./humans";
import { appleIconResponse, drawIcon, drawMaskable, iconFiles, iconResponse } from "./icons";
import { manifestOf } from "./manifest";
import { securityTxt } from "./security-txt";

const paper = {
  address: "https://paper.example",
  language: "en-GB",
  tips: { mail: "desk@paper.example", retentionDays: 30 },
};

/** The longest time that a cache may serve an old response (`stale-if-error`). */
const maxStaleness = days(7);

test("security.txt is never expired in a cache, and never valid for a whole year", () => {
  const times = fc.date({ min: new Date("2026-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(times, fc.nat(maxStaleness), (now, age) => {
      const expires = Date.parse(/^Expires: (.*)$/m.exec(securityTxt(paper, now))?.[1] ?? "");
      const read = now.getTime() + age;
      // Monitors get a month's warning.
      expect(expires).toBeGreaterThan(read + days(30));
      expect(expires).toBeLessThan(now.getTime() + days(365));
    }),
  );
});

test("security.txt has the fields of RFC 9116, each once", () => {
  const text = securityTxt(
    { ...paper, tips: { ...paper.tips, pgp: { fingerprint: "A1", url: "https://paper.example/desk.asc" } } },
    new Date("2026-11-23T12:00:00Z"),
  );
  expect(text).toBe(
    "Contact: mailto:desk@paper.example\n" +
      "Encryption: https://paper.example/desk.asc\n" +
      "Expires: 2027-05-22T00:00:00.000Z\n" +
      "Preferred-Languages: en\n" +
      "Canonical: https://paper.example/.well-known/security.txt\n",
  );
});

test("humans.txt says in the language of the paper who makes it, and where to write", () => {
  const people = [{ slug: "mara", name: "Mara", role: "Reporterin", bio: "", links: [] }];
  const german = aSite({ language: "de", description: "Was war.", say: wordsOf("de") });
  expect(humansTxt(german, people)).toBe(
    "The Fixture\nWas war.\n" +
      "Schreiben Sie an tips@fixture.example\n\n" +
      "/* AUTORINNEN UND AUTOREN */\n\n" +
      "Reporterin: Mara\n  https://fixture.example/author/mara\n",
  );
});

test("a phone shows what the paper is in its language and direction", () => {
  const texts = { tagline: "A", description: "B" };
  expect(manifestOf(aSite(texts))).toMatchObject({ description: "A. B", lang: "en-GB", dir: "ltr" });
  expect(manifestOf(aSite({ ...texts, language: "hy", say: wordsOf("hy") }))).toMatchObject({
    description: "A։ B",
    dir: "ltr",
  });
  expect(manifestOf(aSite({ ...texts, language: "ar", say: wordsOf("ar") }))).toMatchObject({ dir: "rtl" });
});

async function coloursAt(icon: Buffer, points: [x: number, y: number][]): Promise<string[]> {
  const { data, info } = await sharp(icon).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return points.map(([x, y]) => {
    const offset = (Math.round(y * (info.height - 1)) * info.width + Math.round(x * (info.width - 1))) * 3;
    return `#${data.subarray(offset, offset + 3).toString("hex")}`;
  });
}

test("the icons are the paper's mark, to the edge", async () => {
  for (const draw of [drawIcon, drawMaskable]) {
    for (const size of [192, 512]) {
      const icon = await draw(size);
      expect(await sharp(icon).metadata()).toMatchObject({ format: "png", width: size, height: size });
      expect((await sharp(icon).stats()).isOpaque).toBe(true);
      const [corner, left, middle, right] = await coloursAt(icon, [
        [0, 0],
        [0, 0.5],
        [0.5, 0.5],
        [1, 0.5],
      ]);
      expect([corner, middle]).toEqual(["#fffdf8", "#fffdf8"]);
      expect([left, right]).toEqual(["#c2301c", "#c2301c"]);
    }
  }
});

test("favicon.ico is an ICO file that contains the mark as one PNG", async () => {
  const response = await iconResponse("favicon.ico");
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/x-icon"]);
  const ico = Buffer.from(await response.arrayBuffer());
  // The header: type 1 (icon), one image; then its size, its depth, its length and its offset.
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 1]);
  expect([ico.readUInt8(6), ico.readUInt8(7)]).toEqual([32, 32]);
  expect([ico.readUInt16LE(10), ico.readUInt16LE(12)]).toEqual([1, 32]);
  const [length, start] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
  expect(start + length).toBe(ico.length);
  expect(ico.subarray(start)).toEqual(await drawIcon(32));
});

test("each icon is cached for a day, may be shown by any site, and has its own strong ETag", async () => {
  const responses = [await appleIconResponse(), ...(await Promise.all(iconFiles.map(iconResponse)))];
  const etags = responses.map(({ headers }) => headers.get("etag"));
  for (const etag of etags) expect(etag).toMatch(/^"[\w-]+"$/);
  expect(new Set(etags).size).toBe(responses.length);
  for (const { headers } of responses) {
    expect(headers.get("cache-control")).toBe("public, max-age=86400");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  }
  expect((await appleIconResponse()).headers.get("etag")).toBe(etags[0]);
});

/** The distance of the mark's outermost ink from the centre, as a fraction of the width. */
async function reach(icon: Buffer): Promise<number> {
  const { data, info } = await sharp(icon).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width: size } = info;
  let furthest = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const isInk = (data[(y * size + x) * 3] ?? 255) < 0x60;
      if (isInk) furthest = Math.max(furthest, Math.hypot(x - size / 2, y - size / 2));
    }
  }
  return furthest / size;
}

test("a phone that crops a maskable icon to a circle of four fifths still shows the whole mark", async () => {
  const whole = await reach(await drawIcon(512));
  const maskable = await reach(await drawMaskable(512));
  expect(maskable).toBeLessThan(0.4);
  expect(maskable / whole).toBeCloseTo(0.8, 1);
  expect(maskable / whole).toBeLessThan(0.82);
});
