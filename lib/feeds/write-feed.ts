import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { absolute, type FeedFormat, iconPath } from "@/lib/urls";
import { escapeXml, withoutInvalid } from "@/lib/xml";
import type { Feed } from "./feed";
import type { FeedItem } from "./story-item";

/** For people who open a feed in a browser. */
const stylesheets = [{ type: "text/css", href: "/feed.css" }];

/** Serialises a feed. The result is well-formed whatever text its stories contain. */
export function writeFeed(format: FeedFormat, written: Feed): string {
  const feed = { ...written, items: written.items.map((item) => inItsDirection(item, written)) };
  if (format === "json") return writeJson(feed);
  return withTombstones(withIntroduction(format === "rss" ? writeRss(feed) : writeAtom(feed), feed), feed);
}

/** Programs set texts in the direction of their own language unless the text names its own. */
const inItsDirection = (item: FeedItem, { say }: Feed): FeedItem =>
  say.direction === "rtl" ? { ...item, html: `<div dir="rtl">${item.html}</div>` } : item;

function writeRss(feed: Feed): string {
  return generateRssFeed(
    {
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language: feed.language,
      copyright: feed.rights.text,
      lastBuildDate: feed.updatedAt,
      docs: "https://www.rssboard.org/rss-specification",
      atom: {
        links: [{ href: feed.self.rss, rel: "self", type: "application/rss+xml" }, ...commonLinks(feed)],
      },
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
        ...enclosureOf(item),
        ...(item.picture && mediaOf(item.picture)),
      })),
    },
    { strict: true, stylesheets },
  );
}

/**
 * RSS allows one enclosure. Players look for a recording or a video only there, and feed readers find the
 * picture in `media:content` too, so the first recording or video comes before the picture.
 */
function enclosureOf({ media: [first], picture }: FeedItem) {
  const file = first ?? picture;
  return file && { enclosures: [{ url: file.url, type: file.type, length: file.bytes }] };
}

function mediaOf({ url, type, width, height, bytes, alt, credit }: NonNullable<FeedItem["picture"]>) {
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
  return { media: { contents: [media] } };
}

type FeedFile = Pick<FeedItem["media"][number], "url" | "type" | "bytes"> & {
  title?: string;
  seconds?: number;
};

/** All files of a story: recordings and videos before the picture, since many players take the first. */
const filesOf = ({ media, picture }: FeedItem): FeedFile[] => [
  ...media,
  ...(picture ? [{ url: picture.url, type: picture.type, bytes: picture.bytes }] : []),
];

/** The hub, and the licence of the texts (RFC 4946). */
const commonLinks = ({ hub, rights: { licence } }: Feed) => [
  ...(hub ? [{ href: hub, rel: "hub" }] : []),
  ...(licence ? [{ href: licence.url, rel: "license", title: licence.name }] : []),
];

function writeAtom(feed: Feed): string {
  return generateAtomFeed(
    {
      id: feed.self.atom,
      title: { value: feed.title, type: "text" },
      subtitle: {
        value: feed.description,
        type: "text",
        ...(feed.descriptionLanguage && { xml: { lang: feed.descriptionLanguage } }),
      },
      updated: feed.updatedAt,
      icon: absolute(feed.address, iconPath("icon", 192)),
      xml: { lang: feed.language },
      links: [
        { href: feed.self.atom, rel: "self", type: "application/atom+xml" },
        { href: feed.home, rel: "alternate", type: "text/html" },
        ...commonLinks(feed),
      ],
      rights: { value: feed.rights.text, type: "text" },
      entries: feed.items.map((item) => ({
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
          ...filesOf(item).map(({ url, type, bytes }) => ({
            href: url,
            rel: "enclosure",
            type,
            length: bytes,
          })),
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
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        content_html: item.html,
        date_published: item.publishedAt,
        date_modified: item.changedAt,
        authors: item.authors,
        tags: item.categories.map(({ name }) => name),
        ...(item.picture && { image: item.picture.url }),
        ...(filesOf(item).length > 0 && {
          attachments: filesOf(item).map(({ url, type, bytes, title, seconds }) => ({
            url,
            mime_type: type,
            size_in_bytes: bytes,
            ...(title && { title }),
            ...(seconds !== undefined && { duration_in_seconds: seconds }),
          })),
        }),
      })),
      ...jsonExtensions(feed),
    },
    { strict: true },
  );
  return JSON.stringify(written, null, 1);
}

/** What JSON Feed has no member for. The names of extensions begin with an underscore. */
function jsonExtensions({ feeds, rights: { text, licence }, takenDown }: Feed) {
  return {
    _rights: { about: feeds, copyright: text, license: licence },
    ...(takenDown.length > 0 && {
      _deleted: { about: tombstones, items: takenDown.map(({ id, at }) => ({ id, when: at })) },
    }),
  };
}

const tombstones = "https://www.rfc-editor.org/rfc/rfc6721";

/** Adds the stories that were taken down (RFC 6721). RSS has no form of its own, and allows extensions. */
function withTombstones(xml: string, { takenDown, say }: Feed): string {
  const elements = takenDown.map(
    ({ id, at }) =>
      `<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="${escapeXml(id)}" ` +
      `when="${at.toISOString()}"><at:comment>${escapeXml(say("feeds.taken down"))}</at:comment></at:deleted-entry>\n  `,
  );
  const end = Math.max(xml.lastIndexOf("</channel>"), xml.lastIndexOf("</feed>"));
  return xml.slice(0, end) + elements.join("") + xml.slice(end);
}

/**
 * Adds an introduction for people who open a feed in a browser. It is XHTML, since browsers do not follow the
 * links of a feed, with a viewport for phones. Feed readers ignore elements that they do not know.
 */
function withIntroduction(xml: string, { feeds, home, title, say }: Feed): string {
  const link = (url: string, text: string) => `<a href="${escapeXml(url)}">${escapeXml(text)}</a>`;
  const sentence = (words: string) =>
    say
      .parts<"sentence", string>("sentence", { words })
      .map((part) => (part === words ? part : escapeXml(part)))
      .join("");
  const introduction =
    `<div xmlns="http://www.w3.org/1999/xhtml" dir="${say.direction}">` +
    '<meta name="viewport" content="width=device-width"/>' +
    `<p><b>${escapeXml(say("feeds.this"))}</b> ${escapeXml(say("feeds.use"))} ` +
    `${sentence(link(feeds, say("feeds.all")))} ` +
    `${sentence(link(home, say("feeds.page", { title })))}</p></div>`;
  const introduced = xml.replace(/<channel>|<feed\b[^>]*>/, (opening) => `${opening}\n  ${introduction}`);
  return withoutInvalid(trimCdata(introduced));
}

/** Removes the white space that feedsmith puts around CDATA sections: some readers do not trim it. */
const trimCdata = (xml: string) => xml.replace(/>\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*</g, ">$1<");
