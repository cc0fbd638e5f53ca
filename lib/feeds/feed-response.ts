import { noOpenText, openText } from "@/lib/http/public-text";
import { feedPolicy } from "@/lib/http/security-headers";
import { correctionsDataPath, type FeedFormat, type FeedList, feedFormatOf, listKinds } from "@/lib/urls";
import { correctionsDataResponse } from "./corrections-data";
import { feedOf } from "./feed";
import { writeFeed } from "./write-feed";

/** Serves a feed of the paper or of one list; 404 if the list does not exist. */
export async function feedResponse(format: FeedFormat, list: FeedList | undefined, now: Date) {
  const feed = await feedOf(list, now);
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
  { kind, slug, file }: { kind: string; slug: string; file: string },
  now: Date,
): Promise<Response> {
  const format = feedFormatOf(file);
  const listKind = listKinds.find((each) => each === kind);
  return format && listKind ? feedResponse(format, { kind: listKind, slug }, now) : noOpenText();
}

/** Serves what is below `/corrections` by the name of its file, and `corrections.json`. */
export async function correctionsResponse(file: string, now: Date): Promise<Response> {
  if (`/${file}` === correctionsDataPath) return correctionsDataResponse(now);
  const format = feedFormatOf(file);
  return format ? feedResponse(format, "corrections", now) : noOpenText();
}
