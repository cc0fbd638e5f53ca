import { expect, test } from "vitest";
import { FixturePaper } from "@/lib/content/compile/testing/fixture-paper";

const now = () => new Date("2026-11-24T12:00:00+01:00");

const story = (stories: string) => `---
headline: Another story
standfirst: It has a standfirst.
category: news
topics: [Trams]
authors: [mara-lind]
publishedAt: 2026-11-24T10:00:00+01:00
---

<RelatedStories stories="${stories}" />
`;

test.each([
  ["last-tram", undefined],
  ["tram-of-old", undefined],
  ["last-trm", 'Unknown address "/last-trm". Did you mean "/last-tram"?'],
  ["last-tram about", '"/about" is not a story. Name a story by its slug.'],
])("the stories of <RelatedStories> must be published: %s", async (stories, fault) => {
  const paper = await FixturePaper.lay();
  await paper.write("articles/2026/linking.mdx", story(stories));
  await paper.compile({ now });
  const said = paper.said.filter((line) => line.includes("linking.mdx:10:1:"));
  expect(said.map((line) => line.replace(/^.*linking\.mdx:10:1: /, ""))).toEqual(fault ? [fault] : []);
});
