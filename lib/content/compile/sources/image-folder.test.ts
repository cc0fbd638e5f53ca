import { expect, test } from "vitest";
import { ImageFolder } from "./image-folder";

function folderOf(...files: string[]): ImageFolder {
  const folder = new ImageFolder();
  for (const file of files) folder.add({ file });
  return folder;
}

test.each([
  ["composed accents, split on the disk", "caf\u00e9.png".normalize("NFD"), "caf\u00e9.png"],
  ["split accents, composed on the disk", "caf\u00e9.png", "caf\u00e9.png".normalize("NFD")],
  ["Hangul, split on the disk", "서울.jpg".normalize("NFD"), "서울.jpg"],
  ["a space, on the disk the narrow one of macOS", "Shot at 3.11\u202fPM.png", "Shot at 3.11 PM.png"],
  ["a space, on the disk one that does not break", "Big\u00a0pitch.png", "Big pitch.png"],
  ["no marks of direction, which chat programs add", "\u200e\u2068IMG-2.jpg\u2069", "IMG-2.jpg"],
  ["no space, on the disk one at the end", "tram.png ", "tram.png"],
  ["no full stop, on the disk one at the end", "tram.png.", "tram.png"],
  ["no spaces around it", " tram.png", "tram.png"],
])("a name is found that has %s", (_, onDisk, written) => {
  expect(folderOf("other.png", onDisk).find(written)?.file).toBe(onDisk);
});

test("a name as on the disk comes before one that only looks like it", () => {
  const forms = ["caf\u00e9.png", "cafe\u0301.png"];
  const folder = folderOf(...forms);
  for (const form of forms) expect(folder.find(form)?.file).toBe(form);
  expect(folder.lookalikes).toEqual([forms]);
});

test("names of other letters or another case are others", () => {
  const folder = folderOf("Tram.png", "tram.png");
  expect(folder.find("tram.png")?.file).toBe("tram.png");
  expect(folder.find("TRAM.PNG")).toBeUndefined();
  expect(folder.lookalikes).toEqual([]);
});

test("what no document names is unused, except hidden files", () => {
  const folder = folderOf("cafe\u0301.png", "spare.png", ".trashed-1.jpg", "2026/spare.png");
  expect(folder.unused(["caf\u00e9.png", "unknown.png"])).toEqual(["spare.png", "2026/spare.png"]);
});
