/** Every address of the paper. Paths start with a slash; `absolute` makes them whole URLs. */

export const frontPath = "/";
/** What the addresses of an edition in another language (BCP 47) begin with. */
export const editionPath = (language: string): string => `/${language.toLowerCase()}`;
/** A path of the paper in the edition of a language: `/hy`, `/hy/category/news`. Stories have no other. */
export const inEdition = (language: string, path: string): string =>
  path === frontPath ? editionPath(language) : editionPath(language) + path;
export const articlePath = (slug: string): string => `/${slug}`;
/** Content pages share the root with articles; the content check keeps their slugs apart. */
export const pagePath = articlePath;

export const tipsPath = "/tips";
export const tipReceiptPath = "/tips/receipt";
/** What the form protects sources from, and what it does not. */
export const threatModelPath = "/tips/threat-model";
/** Forms are posted here: Next would treat a POST to a page as a Server Action. */
export const tipsApiPath = "/api/tips";
export const tipReceiptApiPath = "/api/tips/receipt";
export const tipFilesApiPath = "/api/tips/files";
/** The prerendered result pages of those forms. Only the server reads them (lib/server/request-guard). */
export const tipResultPath = (name: string): string => `/tips/answers/${name}`;

export const listKinds = ["category", "topic", "series", "author"] as const;
export type ListKind = (typeof listKinds)[number];
export const isListKind = (text: string): text is ListKind => listKinds.some((kind) => kind === text);

/** The address of one page of a list. The first page has the list's own address. */
export const listPath = (kind: ListKind, slug: string, page = 1): string =>
  page === 1 ? `/${kind}/${slug}` : `/${kind}/${slug}/page/${page}`;

/** The windows of Most Read. No category may have such a slug: /most-read/<slug> would be ambiguous. */
export const mostReadWindows = ["day", "week", "month"] as const;
export type MostReadWindow = (typeof mostReadWindows)[number];

/** Most Read, of the whole paper or one category, in the default window or a named one. */
export const mostReadPath = (category?: string, window?: string): string =>
  ["/most-read", category, window].filter(Boolean).join("/");
export const mostReadMethodPath = "/most-read#how-we-count";
export const mostReadDataPath = "/most-read.json";

/** Marks links of the Most Read list, so that the opened page knows its source. Never sent to a server. */
export const viaMostRead = "#via-most-read";

const feedFiles = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof feedFiles;
export const feedFormats = Object.keys(feedFiles) as FeedFormat[];

/** A list that has feeds of its own, beside the whole paper. */
export type FeedList = { kind: ListKind; slug: string } | "corrections";

/** The folder of the feeds of the whole paper or of one list. */
export const feedFolder = (list?: FeedList): string => {
  if (list === undefined) return "";
  return list === "corrections" ? correctionsPath : listPath(list.kind, list.slug);
};
/** The feeds in a folder, in all formats. */
export const feedsIn = (folder: string): string[] =>
  feedFormats.map((format) => `${folder}/${feedFiles[format]}`);

/** The feed of the whole paper or of one list. */
export const feedPath = (format: FeedFormat, list?: FeedList): string =>
  `${feedFolder(list)}/${feedFiles[format]}`;

/** The format of a feed, by the name of its file; undefined for any other name. */
export const feedFormatOf = (file: string): FeedFormat | undefined =>
  feedFormats.find((format) => feedFiles[format] === file);

/** The page on how the paper corrects mistakes, if it has one. The feeds of corrections are below it. */
export const correctionsPath = pagePath("corrections");
/** All recent corrections as data. */
export const correctionsDataPath = "/corrections.json";

/** The page that explains feeds. */
export const feedsPath = "/feeds";

const alternateFormats = ["md", "json"] as const;
export type AlternateFormat = (typeof alternateFormats)[number];

/** An article as Markdown or JSON. */
export const alternatePath = (slug: string, format: AlternateFormat): string =>
  `${articlePath(slug)}.${format}`;
export const alternateFormatOf = (text: string): AlternateFormat | undefined =>
  alternateFormats.find((format) => format === text);

/** The paper's mark as a square PNG: plain, or with a margin for platforms that crop icons (`maskable`). */
export const iconPath = (kind: "icon" | "maskable", size: 192 | 512): string => `/icons/${kind}-${size}.png`;
export const appleIconPath = "/apple-touch-icon.png";
export const manifestPath = "/manifest.webmanifest";

export const sitemapPath = "/sitemap.xml";
export const newsSitemapPath = "/news-sitemap.xml";
/** One file of the sitemap: `pages` or a month such as `2026-11`, numbered from the second file on. */
export const sitemapFilePath = (name: string): string => `/sitemaps/${name}.xml`;
/** The key that proves to IndexNow that a ping is ours. */
export const indexNowKeyPath = "/indexnow-key.txt";

/** The address of one compiled file of a picture. */
export const picturePath = (id: string, width: number, format: "avif" | "jpg"): string =>
  `/pictures/${id}-${width}.${format}`;
/** The address of a video, a recording or captions, by the name of its file (lib/content/media.ts). */
export const mediaPath = (file: string): string => `/media/${file}`;
/** The address of a crop of a picture, by the name of its file (lib/content/crops.ts). */
export const cropPath = (file: string): string => `/pictures/${file}`;

/** The address of a share card. `hash` is the hash of its content (lib/cards/card.ts). */
export const shareCardPath = (kind: string, slug: string, hash: string): string =>
  `/cards/${kind}/${slug}/${hash}.png`;

/** A path as a whole URL. `address` is the origin, without a slash at the end. */
export const absolute = (address: string, path: string): string => `${address}${path}`;

/** An address in site.yaml, which may be a path of the paper, as a whole URL. */
export const wholeUrl = (address: string, url: string): string =>
  url.startsWith("/") ? absolute(address, url) : url;

/** Whether an origin can be reached from other machines. */
export const isPublicAddress = (address: string): boolean =>
  !/^(?:localhost|.*\.localhost|127\..*|\[::1\])$/.test(new URL(address).hostname);
