import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { absolute, type FeedFormat, feedsPath, iconPath } from "@/lib/urls";
import { escapeXml, withoutInvalid } from "@/lib/xml";
import type { Feed, FeedItem } from "./feed";

/** For people who open a feed in a browser. */
const stylesheets = [{ type: "text/css", href: "/feed.css" }];

/** Serialises a feed. The result is well-formed whatever text its stories contain. */
export function writeFeed(format: FeedFormat, feed: Feed): string {
  if (format === "json") return writeJson(feed);
  return withIntroduction(format === "rss" ? writeRss(feed) : writeAtom(feed), feed);
}

function writeRss(feed: Feed): string {
  return generateRssFeed(
    {
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language: feed.language,
      lastBuildDate: feed.updatedAt,
      docs: "https://www.rssboard.org/rss-specification",
      atom: { links: [{ href: feed.self.rss, rel: "self", type: "application/rss+xml" }, ...hubLink(feed)] },
      items: feed.items.map((item) => ({
        title: item.title,
        link: item.url,
        description: item.summary,
        guid: { value: item.id, isPermaLink: true },
        pubDate: item.publishedAt,
        // Not `author`, which must be a mail address.
        dc: { creators: item.authors.map(({ name }) => name) },
        categories: item.categories.map(({ name, scheme }) => ({ name, ...(scheme && { domain: scheme }) })),
        content: { encoded: item.html },
        atom: { updated: item.changedAt },
        ...(item.picture && rssPicture(item.picture)),
      })),
    },
    { strict: true, stylesheets },
  );
}

function rssPicture({ url, type, width, height, bytes, alt, credit }: NonNullable<FeedItem["picture"]>) {
  const media = {
    url,
    type,
    medium: "image",
    fileSize: bytes,
    width,
    height,
    description: { value: alt, type: "plain" },
    credits: [{ value: credit }],
  };
  return { enclosures: [{ url, type, length: bytes }], media: { contents: [media] } };
}

const hubLink = ({ hub }: Feed) => (hub ? [{ href: hub, rel: "hub" }] : []);

function writeAtom(feed: Feed): string {
  return generateAtomFeed(
    {
      id: feed.self.atom,
      title: { value: feed.title, type: "text" },
      subtitle: { value: feed.description, type: "text" },
      updated: feed.updatedAt,
      icon: absolute(feed.address, iconPath("icon", 192)),
      xml: { lang: feed.language },
      links: [
        { href: feed.self.atom, rel: "self", type: "application/atom+xml" },
        { href: feed.home, rel: "alternate", type: "text/html" },
        ...hubLink(feed),
      ],
      entries: feed.items.map(({ picture, ...item }) => ({
        id: item.id,
        title: { value: item.title, type: "text" },
        summary: { value: item.summary, type: "text" },
        content: { value: item.html, type: "html" },
        published: item.publishedAt,
        updated: item.changedAt,
        authors: item.authors.map(({ name, url }) => ({ name, uri: url })),
        categories: item.categories.map(({ name, slug, scheme }) => ({
          term: slug,
          label: name,
          ...(scheme && { scheme }),
        })),
        links: [
          { href: item.url, rel: "alternate", type: "text/html" },
          ...(picture
            ? [{ href: picture.url, rel: "enclosure", type: picture.type, length: picture.bytes }]
            : []),
        ],
      })),
    },
    { strict: true, stylesheets },
  );
}

function writeJson(feed: Feed): string {
  const written = generateJsonFeed(
    {
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.self.json,
      description: feed.description,
      language: feed.language,
      icon: absolute(feed.address, iconPath("icon", 512)),
      favicon: absolute(feed.address, iconPath("icon", 192)),
      ...(feed.hub && { hubs: [{ type: "WebSub", url: feed.hub }] }),
      items: feed.items.map(({ picture, ...item }) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        content_html: item.html,
        date_published: item.publishedAt,
        date_modified: item.changedAt,
        authors: item.authors,
        tags: item.categories.map(({ name }) => name),
        ...(picture && {
          image: picture.url,
          attachments: [{ url: picture.url, mime_type: picture.type, size_in_bytes: picture.bytes }],
        }),
      })),
    },
    { strict: true },
  );
  return JSON.stringify(written, null, 1);
}

/**
 * Adds an introduction for people who open a feed in a browser. It is XHTML, since browsers do not follow the
 * links of a feed, with a viewport for phones. Feed readers ignore elements that they do not know.
 */
function withIntroduction(xml: string, { address, home, title }: Feed): string {
  const link = (url: string, text: string) => `<a href="${escapeXml(url)}">${escapeXml(text)}</a>`;
  const introduction =
    '<div xmlns="http://www.w3.org/1999/xhtml"><meta name="viewport" content="width=device-width"/>' +
    "<p><b>This is a feed.</b> Give its address to a feed reader, and new " +
    `stories come to you. ${link(absolute(address, feedsPath), "What feeds are, and all of ours")}. ` +
    `${link(home, `The page of ${title}`)}.</p></div>`;
  const introduced = xml.replace(/<channel>|<feed\b[^>]*>/, (opening) => `${opening}\n  ${introduction}`);
  return withoutInvalid(trimCdata(introduced));
}

/** Removes the white space that feedsmith puts around CDATA sections: some readers do not trim it. */
const trimCdata = (xml: string) => xml.replace(/>\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*</g, ">$1<");
