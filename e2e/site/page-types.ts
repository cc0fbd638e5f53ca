import type { PaperUnderTest } from "./paper-test";

/** One address for every type of page. */
const pageTypes: Record<PaperUnderTest["name"], Record<string, string>> = {
  sample: {
    "the front page": "/",
    "a story with all furniture": "/last-tram-of-line-7",
    "an old story": "/azerbaijan-sees-possible-amnesty-for-karabakh-fighters-who-lay-down-arms",
    "a section": "/category/news",
    "a topic": "/topic/trams",
    "an author": "/author/mara-lind",
    "a page about the paper": "/about",
    "Most Read": "/most-read",
    "the feeds": "/feeds",
    "a missing page": "/there-is-no-such-page",
  },
  fixture: {
    "the front page": "/",
    "a story with all furniture": "/the-whole-story",
    "a story with a long headline": "/a-long-headline",
    "a story without a picture": "/only-letter",
    "a story of words that cannot break": "/payload-12",
    "a section of many pages": "/category/tides",
    "its second page": "/category/tides/page/2",
    "a section of one story": "/category/letters",
    "an empty section": "/category/attic",
    "a topic": "/topic/water",
    "an author": "/author/ada-quill",
    "an author without stories": "/author/new-hand",
    "a page about the paper": "/about",
    "Most Read": "/most-read",
    "the feeds": "/feeds",
    "a missing page": "/there-is-no-such-page",
  },
};

export function pageTypesOf(paper: Pick<PaperUnderTest, "name">): [what: string, path: string][] {
  return Object.entries(pageTypes[paper.name]);
}
