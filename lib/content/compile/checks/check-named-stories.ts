import type { AuthorDocument, Document, TopicDocument } from "@/lib/content/compile/sources/document";
import { quoted, suggest } from "@/lib/content/compile/sources/faults";
import { topicSlug } from "@/lib/content/compile/sources/slugs";
import { dateAndTime } from "@/lib/time";
import type { PaperAddresses } from "./paper-addresses";
import type { References, ReportAt } from "./references";

type Paper = {
  addresses: PaperAddresses;
  /** The topics of all stories. */
  topics: References["topics"];
  /** The document of a story. Opens its shard. */
  storyNamed: (slug: string) => Document | undefined;
  /** Whether the paper had a story, or a topic in a language. What is taken down is not a fault. */
  hadStory: (slug: string) => boolean;
  hadTopic: (slug: string, language: string) => boolean;
  time: { now: Date; language: string; timeZone: string };
};

/** Checks the stories that authors and topics name, and that there is a topic for each file of one. */
export function checkNamedStories(documents: readonly Document[], paper: Paper, report: ReportAt): void {
  for (const document of documents) {
    if (document.kind === "author") checkBest(document, paper, report);
    if (document.kind === "topic") checkTopicFile(document, paper, report);
  }
}

function checkBest(document: AuthorDocument, paper: Paper, report: ReportAt): void {
  document.fields.best?.forEach((slug, index) => {
    if (slug === undefined) return;
    const fault = storyFault(slug, paper) ?? authorFault(slug, document.slug, paper);
    if (fault) report({ document, at: `best.${index}` }, fault);
  });
}

function authorFault(slug: string, author: string, paper: Paper): string | undefined {
  const story = paper.storyNamed(slug);
  if (story?.kind !== "article" || !story.fields.authors || story.fields.authors.includes(author))
    return undefined;
  const authors = story.fields.authors.flatMap((name) => name ?? []).join(", ");
  return `${quoted(slug)} is by ${authors}. Name a story whose authors include ${author}.`;
}

function checkTopicFile(document: TopicDocument, paper: Paper, report: ReportAt): void {
  const { slug, fields } = document;
  const { language: own } = paper.time;
  const { editions } = paper.addresses.parts;
  const { explainer, language = own } = fields;
  const topics = paper.topics
    .filter((topic) => (topic.language ?? own) === language)
    .map(({ name }) => topicSlug(name));
  const isKnown = [own, ...editions].includes(language);
  if (isKnown && !topics.includes(slug) && !paper.hadTopic(slug, language)) {
    const known = [...new Set(topics)].sort();
    report(
      { document, at: 1 },
      `No story has the topic ${quoted(slug)}. ${suggest(slug, known)} Rename this file.`,
    );
  }
  const fault = explainer && storyFault(explainer, paper);
  if (fault) report({ document, at: "explainer" }, fault);
}

/** What keeps a story from being named. Nothing if readers can open it, or could until it was taken down. */
function storyFault(slug: string, { addresses, hadStory, time }: Paper): string | undefined {
  if (addresses.isStoryFor(slug, time.now.getTime())) {
    const current = addresses.storyAt(slug);
    return current === slug
      ? undefined
      : `${quoted(slug)} is ${quoted(current ?? "")} now. Write the new slug.`;
  }
  if (hadStory(slug)) return undefined;
  const coming = addresses.coming(slug);
  if (coming === undefined) return `Unknown story ${quoted(slug)}. ${suggest(slug, addresses.parts.stories)}`;
  const state =
    coming.at === null ? "is a draft" : `is not published before ${dateAndTime(new Date(coming.at), time)}`;
  return `${quoted(slug)} ${state}. Name a story that readers can open.`;
}
