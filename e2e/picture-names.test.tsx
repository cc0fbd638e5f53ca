/** Pictures with the names that cameras, phones and computers give, from a story to what readers load. */
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { FixturePaper } from "@/lib/content/compile/testing/fixture-paper";

/** Each is the name on the disk, and how a document writes it if that differs. */
const names: [onDisk: string, written?: string][] = [
  ["Screenshot 2026-11-23 at 10.11.12.png"],
  ["Screenshot 2026-11-23 at 3.11.12\u202fPM.png", "Screenshot 2026-11-23 at 3.11.12 PM.png"],
  ["Bildschirmfoto 2026-11-23 um 10.11.12.png"],
  ["Big pitch (1).png"],
  ["Big pitch - Copy (2).JPG"],
  ["café.png"],
  ["café au lait.png".normalize("NFD"), "café au lait.png"],
  ["déjà vu.png", "déjà vu.png".normalize("NFD")],
  ["서울 야경.jpeg".normalize("NFD"), "서울 야경.jpeg"],
  ["Снимок экрана 2026-11-23.png"],
  ["屏幕截图 2026-11-23.png"],
  ["スクリーンショット.webp"],
  ["لقطة شاشة.png"],
  ["Ảnh chụp.avif"],
  ["😀.png"],
  ["👩‍🚀 launch.png"],
  ["Line #1.png"],
  ["what?.png"],
  ["100%.png"],
  ["a%20b.png"],
  ["rock & roll.png"],
  ["C++.png"],
  ['it\'s "it".png'],
  ["<b>.png"],
  ["a,b;c=d@e!f$g~h^i`j.png"],
  ["[1] {2}.png"],
  ["back\\slash.png"],
  ["key: value.png"],
  ["-rf.png"],
  ["--.png"],
  ["_.png"],
  [".hidden.png"],
  ["...png"],
  ["~$100.png"],
  ["two..dots.png"],
  ["tram.png.png"],
  ["end of name .png"],
  ["trailing.png.", "trailing.png"],
  ["trailing space.png ", "trailing space.png"],
  ["DSC_0231.JPG"],
  ["IMG_20261123_101112.jpe"],
  ["IMG-20261123-WA0001.jfif"],
  ["WhatsApp Image 2026-11-23 at 10.11.12 (1).jpeg"],
  ["PXL_20261123_101112345.MP.jpg"],
  ["20261123.png"],
  ["null.png"],
  ["con.png"],
  ["IMG_0001.HEIC"],
  ["no-extension"],
  ["2026/11/tram.png"],
  [`${"n".repeat(190)}.png`],
  [`${"a b".repeat(83)}.png`],
  [`${"ä".repeat(125)}.png`],
  ["Tram.png"],
  ["TRAM.png"],
  ["a b.png"],
  ["a-b.png"],
  ["a_b.png"],
];

test("each is compiled, and served at every address that pages, feeds, sitemaps and formats name", async () => {
  const paper = await FixturePaper.lay();
  vi.stubEnv("COMPILED_FOLDER", paper.compiledFolder);
  // They read the folder from the environment when they are imported.
  vi.resetModules();
  const { pictureResponse } = await import("@/lib/content/picture-response");
  const { article, published } = await import("@/lib/content/articles");
  const { feedResponse } = await import("@/lib/feeds/feed-response");
  const { sitemapFileResponse } = await import("@/lib/sitemaps/sitemap-response");
  const { jsonArticle } = await import("@/lib/formats/json-article");
  const { LeadPicture } = await import("@/components/article/lead-picture");
  const { Body } = await import("@/components/article/body");
  const { site } = await import("@/lib/content/site");

  for (const [index, [onDisk, written = onDisk]] of names.entries()) {
    const colour = { r: index * 4, g: 60, b: 255 - index * 4 };
    const picture = sharp({ create: { width: 24, height: 16, channels: 3, background: colour } });
    await paper.write(`images/${onDisk}`, await picture.png().toBuffer());
    const front = {
      headline: `Story ${index}`,
      standfirst: "It shows a picture.",
      category: "news",
      topics: [],
      authors: ["mara-lind"],
      publishedAt: "2026-11-23T06:40:00+01:00",
      image: { src: written, alt: "A colour.", credit: "Pia Norr" },
    };
    const attribute = written.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const figure = `<Figure src="${attribute}" alt="A colour." credit="Pia Norr" />`;
    await paper.write(
      `articles/2026/story-${index}.mdx`,
      `---\n${stringify(front)}---\n\nSee:\n\n${figure}\n`,
    );
  }
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);

  const now = new Date("2026-11-24T12:00:00Z");
  expect(published(now)).toHaveLength(names.length + 2);
  const ids = new Set<string | undefined>();
  const feeds = (["rss", "atom", "json"] as const).map(async (format) =>
    (await feedResponse(format, undefined, now)).text(),
  );
  const texts = [...(await Promise.all(feeds)), await (await sitemapFileResponse("2026-11.xml", now)).text()];
  for (const index of names.keys()) {
    const story = await article(`story-${index}`, now);
    if (!story?.image) throw new Error(`Story ${index} has no picture.`);
    ids.add(story.image.id);
    const page = renderToStaticMarkup(
      <>
        <LeadPicture picture={story.image} say={site().say} />
        <Body {...story} say={site().say} />
      </>,
    );
    texts.push(page, jsonArticle(story, site(), now));
  }
  expect(ids.size).toBe(names.length);
  const addresses = new Set(texts.flatMap((text) => text.match(/\/pictures\/[^\s"'<>,)\\]+/g) ?? []));
  expect(addresses.size).toBeGreaterThanOrEqual(names.length * 2);
  for (const address of addresses) {
    expect.soft(address).toMatch(/^\/pictures\/[\w-]{1,80}-\d+\.(?:avif|jpg)$/);
    expect.soft((await pictureResponse(address.replace("/pictures/", ""))).status, address).toBe(200);
  }
});
