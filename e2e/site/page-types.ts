import { topicSlug } from "@/lib/content/compile/sources/slugs";
import type { PaperUnderTest } from "./paper-test";

/** Those of the papers in a language other than English. */
const ofOneLanguage = {
  "the front page": "/",
  "a story with all furniture": "/lighthouse-returns",
  "a page about the paper": "/about",
  "how it corrects": "/corrections",
  "Most Read": "/most-read",
  "Most Read of a week": "/most-read/week",
  "Most Read of a section": "/most-read/harbour/month",
  "the feeds": "/feeds",
  "the form for tips": "/tips",
  "the receipt": "/tips/receipt",
  "the threat model": "/tips/threat-model",
  "a missing page": "/there-is-no-such-page",
};

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
  arabic: {
    ...ofOneLanguage,
    "a story with a long headline": "/theatre-opens",
    "an old story": "/storm-of-the-century",
    "an opinion": "/why-the-ferry-matters",
    "an interview": "/interview-with-diver",
    "a section": "/category/city",
    "a topic": `/topic/${topicSlug("الفنار")}`,
    "an author": "/author/salma-naji",
  },
  armenian: {
    ...ofOneLanguage,
    "an old story": "/winter-the-harbour-froze",
    "an opinion": "/in-praise-of-the-slow-ferry",
    "an interview": "/interview-with-bell-founder",
    "a section": "/category/harbour",
    "an author": "/author/nare-ohanyan",
    "a topic": `/topic/${topicSlug("Փարոս")}`,
  },
  trilingual: {
    "the front page": "/",
    "the front page of an edition": "/hy",
    "that of one from right to left": "/ar",
    "a story": "/the-lamp-is-lit",
    "its translation": "/al-fanar-yudi",
    "a section of an edition": "/hy/category/harbour",
    "a topic of an edition": "/hy/topic/paros",
    "an author of an edition": "/ar/author/ada-quill",
    "Most Read of an edition": "/hy/most-read",
    "the feeds of an edition": "/ar/feeds",
  },
};

export function pageTypesOf(paper: Pick<PaperUnderTest, "name">): [what: string, path: string][] {
  return Object.entries(pageTypes[paper.name]);
}
