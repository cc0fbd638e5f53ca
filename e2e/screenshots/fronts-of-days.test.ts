import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { filesIn } from "@/lib/content/compile/sources/files-in";
import { splitFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { editedFront } from "@/lib/content/front/edited-front";
import { layOutFront } from "@/lib/content/front/lay-out-front";
import { anArticle, aPicture, sections } from "@/lib/content/testing/articles";
import { sampleEvening } from "../sample-paper/clock";
import { frontsOfDays, writePaperOfDay } from "./fronts-of-days";

const now = new Date(sampleEvening);

test.each(frontsOfDays)(
  "the front of the $name day has that layout, with what its desk names",
  async (day) => {
    const folder = await mkdtemp(join(tmpdir(), "day-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writePaperOfDay(folder, day);
    const articles = (await storiesIn(folder)).filter(({ publishedAt }) => publishedAt <= now);
    const find = (slug: string) => articles.find((story) => story.slug === slug);
    const fields = parse(await readFile(join(folder, "front.yaml"), "utf8"));
    const edited = editedFront(fields, find, now);
    expect(edited.leads.map(({ article }) => article.slug)).toEqual(
      (fields.leads ?? []).map(({ story }: { story: string }) => story),
    );
    expect(edited.breaking === undefined).toBe(fields.breaking === undefined);
    expect(layOutFront({ articles, categories: sections, edited }, now).layout).toBe(day.name);
  },
);

/** The stories of a content folder in one language, without their texts. */
async function storiesIn(folder: string) {
  const paths = filesIn(join(folder, "articles"));
  const stories = await Promise.all(
    paths.map(async (path) => {
      const text = await readFile(join(folder, "articles", path), "utf8");
      const { publishedAt, label, weight, image, draft, language } = parse(
        splitFrontMatter(text)?.yaml ?? "",
      );
      if (draft || language) return [];
      const slug = path.replace(/^.*\//, "").replace(/\.mdx$/, "");
      const story = anArticle({ slug, publishedAt: new Date(publishedAt) });
      return {
        ...story,
        ...(label && { label }),
        ...(weight && { weight }),
        ...(image && { image: aPicture }),
      };
    }),
  );
  return stories.flat();
}
