import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { days } from "@/lib/time";
import { appleIconResponse, drawIcon, drawMaskable, iconFiles, iconResponse } from "./icons";
import { securityTxt } from "./security-txt";

const paper = {
  address: "https://paper.example",
  language: "en-GB",
  tips: { mail: "desk@paper.example", retentionDays: 30 },
};

/** The longest that any cache of ours serves an old answer (`stale-if-error`). */
const oldestCopy = days(7);

test("security.txt is never over, and never good for a year, whenever it is made and however old the copy", () => {
  const times = fc.date({ min: new Date("2026-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(times, fc.nat(oldestCopy), (now, age) => {
      const expires = Date.parse(/^Expires: (.*)$/m.exec(securityTxt(paper, now))?.[1] ?? "");
      const read = now.getTime() + age;
      // A month's warning for whoever watches it.
      expect(expires).toBeGreaterThan(read + days(30));
      expect(expires).toBeLessThan(now.getTime() + days(365));
    }),
  );
});

test("security.txt says what RFC 9116 asks for, each of its one-time fields once", () => {
  const told = securityTxt(
    { ...paper, tips: { ...paper.tips, pgp: { fingerprint: "A1", url: "https://paper.example/desk.asc" } } },
    new Date("2026-11-23T12:00:00Z"),
  );
  expect(told).toBe(
    "Contact: mailto:desk@paper.example\n" +
      "Encryption: https://paper.example/desk.asc\n" +
      "Expires: 2027-05-22T00:00:00.000Z\n" +
      "Preferred-Languages: en\n" +
      "Canonical: https://paper.example/.well-known/security.txt\n",
  );
});

async function coloursAt(icon: Buffer, points: [x: number, y: number][]): Promise<string[]> {
  const { data, info } = await sharp(icon).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return points.map(([x, y]) => {
    const place = (Math.round(y * (info.height - 1)) * info.width + Math.round(x * (info.width - 1))) * 3;
    return `#${data.subarray(place, place + 3).toString("hex")}`;
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

test("whoever asks for favicon.ico gets the mark as an ICO that holds one PNG whole", async () => {
  const answer = await iconResponse("favicon.ico");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/x-icon"]);
  const ico = Buffer.from(await answer.arrayBuffer());
  // An ICO (type 1) with one picture, and of that its size, its depth, its length and where it begins.
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 1]);
  expect([ico.readUInt8(6), ico.readUInt8(7)]).toEqual([32, 32]);
  expect([ico.readUInt16LE(10), ico.readUInt16LE(12)]).toEqual([1, 32]);
  const [length, start] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
  expect(start + length).toBe(ico.length);
  expect(ico.subarray(start)).toEqual(await drawIcon(32));
});

test("each icon is kept for a day, may be shown by any site, and has a strong ETag of its own", async () => {
  const answers = [await appleIconResponse(), ...(await Promise.all(iconFiles.map(iconResponse)))];
  const etags = answers.map(({ headers }) => headers.get("etag"));
  for (const etag of etags) expect(etag).toMatch(/^"[\w-]+"$/);
  expect(new Set(etags).size).toBe(answers.length);
  for (const { headers } of answers) {
    expect(headers.get("cache-control")).toBe("public, max-age=86400");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  }
  expect((await appleIconResponse()).headers.get("etag")).toBe(etags[0]);
});

/** How far the ink of the mark reaches from the middle, as a fraction of the width. */
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

test("a phone may cut a maskable icon to a circle of four fifths and still show the whole mark", async () => {
  const whole = await reach(await drawIcon(512));
  const maskable = await reach(await drawMaskable(512));
  expect(maskable).toBeLessThan(0.4);
  // Whatever reaches the edge of the mark itself.
  expect(maskable / whole).toBeCloseTo(0.8, 1);
  expect(maskable / whole).toBeLessThan(0.82);
});
