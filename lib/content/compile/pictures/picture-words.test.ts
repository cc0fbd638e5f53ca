import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { article, FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";
import { cropFile, cropsOf } from "@/lib/content/crops";
import { pictureFile, picturesFolder } from "@/lib/content/stored";
import { readStored } from "@/lib/content/testing/stored-paper";
import { commonWords, withWords } from "./picture-words";

const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
  .jpeg()
  .toBuffer();

/** The texts of IPTC-IIM in a JPEG, by their numbers. */
async function iptcOf(bytes: Buffer): Promise<Record<string, string>> {
  const { iptc = Buffer.alloc(0) } = await sharp(bytes).metadata();
  const texts: Record<string, string> = {};
  for (let at = iptc.indexOf(0x1c); at >= 0 && iptc[at] === 0x1c; at += 5 + iptc.readUInt16BE(at + 3))
    texts[`${iptc[at + 1]}:${iptc[at + 2]}`] = iptc.toString(
      "utf8",
      at + 5,
      at + 5 + iptc.readUInt16BE(at + 3),
    );
  return texts;
}

test("a JPEG holds credit, licence and description as XMP and as IPTC, and the same pixels", async () => {
  const words = { credit: 'Łukasz "Ł" & Söhne', licence: "CC BY 4.0", description: "Die Straße <leer>, 雨." };
  const bytes = withWords(jpeg, words);
  const { xmpAsString = "", format, width } = await sharp(bytes).metadata();
  expect({ format, width }).toEqual({ format: "jpeg", width: 40 });
  expect(xmpAsString).toContain('photoshop:Credit="Łukasz &#34;Ł&#34; &#38; Söhne"');
  expect(xmpAsString).toMatch(/<dc:description>.*Die Straße &#60;leer&#62;, 雨\..*<\/dc:description>/);
  expect(xmpAsString).toMatch(/<xmpRights:UsageTerms>.*CC BY 4\.0.*<\/xmpRights:UsageTerms>/);
  expect(xmpAsString).toContain('xmpRights:WebStatement="https://creativecommons.org/licenses/by/4.0/"');
  expect(await iptcOf(bytes)).toMatchObject({ "2:110": words.credit, "2:120": words.description });
  expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(jpeg).raw().toBuffer());
});

test("the words stay small, and a JPEG without words stays as it is", async () => {
  const bytes = withWords(jpeg, { credit: "Pia Norr", description: "Long. ".repeat(400) });
  expect(bytes.length - jpeg.length).toBeLessThan(1_500);
  expect((await iptcOf(bytes))["2:120"]).toHaveLength(300);
  expect(withWords(jpeg, {})).toBe(jpeg);
});

test("only what all uses of a picture say is in its file", () => {
  const one = { credit: "Pia Norr", licence: "CC BY 4.0", description: "The tram." };
  expect(commonWords([one])).toEqual(one);
  expect(commonWords([one, { ...one, description: "The tram again." }])).toEqual({
    credit: "Pia Norr",
    licence: "CC BY 4.0",
  });
  expect(commonWords([one, { credit: "P. Norr", description: "The tram." }])).toEqual({
    description: "The tram.",
  });
  expect(commonWords([{}])).toEqual({});
});

test("every JPEG of a story's pictures has the story's words, and another address when they change", async () => {
  const paper = await FixturePaper.lay();
  await paper.change(article, "src: tram.png", "src: lead.png");
  await paper.change(
    article,
    "A tram at night.",
    "A tram at night.\n  caption: Line 7 at one.\n  licence: CC BY 4.0",
  );
  await paper.write("images/lead.png", await sharp(jpeg).png().toBuffer());
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const [story] = readStored(paper.compiledFolder).index.articles;
  const { image, pictures } = story ?? {};
  if (!image || !pictures) throw new Error("The story has no pictures.");
  const xmpOf = async (file: string) => {
    const { xmpAsString } = await sharp(
      readFileSync(join(picturesFolder(paper.compiledFolder), file)),
    ).metadata();
    return xmpAsString ?? "";
  };
  const files = [
    pictureFile(image, image.width, "jpg"),
    ...cropsOf(image).map((crop) => cropFile(image, crop)),
  ];
  for (const file of files)
    for (const word of ["Illustration: Pia Norr", "Line 7 at one.", "CC BY 4.0"])
      expect(await xmpOf(file), file).toContain(word);
  const figure = pictures["tram.png"];
  expect(figure && (await xmpOf(pictureFile(figure, figure.width, "jpg")))).toContain("The tram again.");

  await paper.change(article, "Illustration: Pia Norr", "Illustration: Mara Lind");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const changed = readStored(paper.compiledFolder).index.articles[0]?.image;
  expect(changed?.id).not.toBe(image.id);
  expect(changed && (await xmpOf(pictureFile(changed, changed.width, "jpg")))).toContain("Mara Lind");
});

test("a draft does not change the words of a published picture", async () => {
  const paper = await FixturePaper.lay();
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const idOf = () => readStored(paper.compiledFolder).index.articles[0]?.image?.id;
  const before = idOf();
  await paper.change(
    second,
    "---\n\nShort.",
    "draft: true\nimage: { src: tram.png, alt: Quillwater, credit: Q }\n---\n\nShort.",
  );
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(idOf()).toBe(before);
});
