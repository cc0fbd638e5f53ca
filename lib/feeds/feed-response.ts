import { editionNamed } from "@/lib/content/site";
import { noOpenText, openText } from "@/lib/http/public-text";
import { feedPolicy } from "@/lib/http/security-headers";
import { mostReadResponse } from "@/lib/most-read/open-data";
import {
  correctionsDataPath,
  type FeedFormat,
  type FeedList,
  feedFormatOf,
  listKinds,
  mostReadDataPath,
} from "@/lib/urls";
import { correctionsDataResponse } from "./corrections-data";
import { feedOf } from "./feed";
import { writeFeed } from "./write-feed";

/** Serves a feed of the paper or of one list; 404 if the list does not exist. */
export async function feedResponse(
  format: FeedFormat,
  list: FeedList | undefined,
  now: Date,
  language?: string,
) {
  const feed = await feedOf(list, now, language);
  if (!feed) return noOpenText();
  const { licence } = feed.rights;
  const links = [
    `<${feed.self[format]}>; rel="self"`,
    ...(feed.hub ? [`<${feed.hub}>; rel="hub"`] : []),
    ...(licence ? [`<${licence.url}>; rel="license"`] : []),
  ];
  // Browsers apply the style sheet to plain XML only, and show the RSS and Atom types as bare text. Feed
  // readers accept both (docs/decisions/0009-feeds.md).
  const type = format === "json" ? "application/feed+json" : "application/xml";
  return openText(writeFeed(format, feed), type, now, feed.updatedAt, {
    // WebSub, section 4: subscribers find the hub without parsing the feed.
    link: links.join(", "),
    "content-security-policy": feedPolicy,
  });
}

/** Serves the feed of a list by the segments of its address. */
export async function listFeedResponse(
  { edition, kind, slug, file }: { edition?: string; kind: string; slug: string; file: string },
  now: Date,
): Promise<Response> {
  const format = feedFormatOf(file);
  const listKind = listKinds.find((each) => each === kind);
  const language = edition && editionNamed(edition);
  if (!format || !listKind || (edition && !language)) return noOpenText();
  return feedResponse(format, { kind: listKind, slug }, now, language);
}

/** Serves the feeds of an edition, and its Most Read as data. */
export async function editionFileResponse(
  { edition, file }: { edition: string; file: string },
  now: Date,
): Promise<Response> {
  const language = editionNamed(edition);
  if (language === undefined) return noOpenText();
  if (`/${file}` === mostReadDataPath) return mostReadResponse(now, language);
  const format = feedFormatOf(file);
  return format ? feedResponse(format, undefined, now, language) : noOpenText();
}

/** Serves what is below `/corrections` by the name of its file, and `corrections.json`. */
export async function correctionsResponse(
  { edition, file }: { edition?: string; file: string },
  now: Date,
): Promise<Response> {
  const language = edition && editionNamed(edition);
  if (edition && !language) return noOpenText();
  if (`/${file}` === correctionsDataPath) return correctionsDataResponse(now, language);
  const format = feedFormatOf(file);
  return format ? feedResponse(format, "corrections", now, language) : noOpenText();
}
