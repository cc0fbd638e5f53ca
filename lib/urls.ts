/** What every address of the paper looks like. Paths start with a slash; `absolute` makes them whole. */

export const frontPath = "/";
export const articlePath = (slug: string): string => `/${slug}`;
/** Content pages share the root with articles; the content check keeps their slugs apart. */
export const pagePath = articlePath;

export const tipsPath = "/tips";
export const tipReceiptPath = "/tips/receipt";
/** Where forms go; what is posted to a page Next would read as a Server Action's. */
export const tipsApiPath = "/api/tips";
export const tipReceiptApiPath = "/api/tips/receipt";
/** The pages that answer those forms. Only the server reads them; lib/server/request-guard.js keeps them from others. */
export const tipAnswerPath = (name: string): string => `/tips/answers/${name}`;

export const listKinds = ["category", "topic", "author"] as const;
export type ListKind = (typeof listKinds)[number];

/** The address of a page of a list. The first page has only the list's own address. */
export function listPath(kind: ListKind, slug: string, page = 1): string {
  return page === 1 ? `/${kind}/${slug}` : `/${kind}/${slug}/page/${page}`;
}

/** Most Read, of the whole paper or of a section, in the window that fills it or in one by name. */
export function mostReadPath(category?: string, window?: string): string {
  return ["/most-read", category, window].filter(Boolean).join("/");
}

export const mostReadMethodPath = "/most-read#how-we-count";
export const mostReadDataPath = "/most-read.json";

/** Ends a link of the Most Read list, so that the page it opens can say that the list led there. No server sees it. */
export const viaMostRead = "#via-most-read";

const feedFiles = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof feedFiles;
export const feedFormats = Object.keys(feedFiles) as FeedFormat[];

/** The feed of the whole paper, or of one of its lists. */
export function feedPath(format: FeedFormat, list?: { kind: ListKind; slug: string }): string {
  return `${list ? listPath(list.kind, list.slug) : ""}/${feedFiles[format]}`;
}

/** The format of a feed's file name; undefined where it is none. */
export function feedFormatOf(file: string): FeedFormat | undefined {
  return feedFormats.find((format) => feedFiles[format] === file);
}

/** The page that explains feeds. */
export const feedsPath = "/feeds";

const copyFormats = ["md", "json"] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** An article as plain text or as data, for programs. */
export function copyPath(slug: string, format: CopyFormat): string {
  return `${articlePath(slug)}.${format}`;
}

export function copyFormatOf(text: string): CopyFormat | undefined {
  return copyFormats.find((format) => format === text);
}

/** The paper's mark as a square PNG: as it is, or with room for a phone to cut its corners off (`maskable`). */
export function iconPath(kind: "icon" | "maskable", size: 192 | 512): string {
  return `/icons/${kind}-${size}.png`;
}
export const appleIconPath = "/apple-touch-icon.png";
export const manifestPath = "/manifest.webmanifest";

export const sitemapPath = "/sitemap.xml";
export const newsSitemapPath = "/news-sitemap.xml";
/** One file of the sitemap: `pages`, or a month as `yyyy-mm`; a number where it fills several. */
export const sitemapFilePath = (name: string): string => `/sitemaps/${name}.xml`;
/** Where IndexNow finds the key by which it knows our pings. */
export const indexNowKeyPath = "/indexnow-key.txt";

/** The address of one compiled file of a picture. */
export function picturePath(id: string, width: number, format: "avif" | "webp" | "jpg"): string {
  return `/pictures/${id}-${width}.${format}`;
}

/** The address of a crop of a picture, by the name of its file (lib/content/crops.ts). */
export const cropPath = (file: string): string => `/pictures/${file}`;

/** The address of a share card; `hash` is that of what it shows (lib/cards/card.ts). */
export function shareCardPath(kind: string, slug: string, hash: string): string {
  return `/cards/${kind}/${slug}/${hash}.png`;
}

/** A path of the paper as a whole address. `address` has no slash at its end. */
export function absolute(address: string, path: string): string {
  return path === frontPath ? `${address}/` : `${address}${path}`;
}

/** Whether an address of the paper is one that others reach, and not only this machine. */
export function isPublicAddress(address: string): boolean {
  return !/^(?:localhost|.*\.localhost|127\..*|\[::1\])$/.test(new URL(address).hostname);
}
