/**
 * The numbers of caching, in seconds. Code takes them from here; tests compare deploy/nginx.conf,
 * docs/deploy.md and the routes with them, which can only repeat them.
 */
export const caching = {
  /** How long a browser shows a page without asking again. */
  browser: 60,
  // A correction, and above all a story taken down, must not wait for a cache, and a purge can be forgotten.
  /** How long nginx, CDNs and our own response cache keep a page. The site revalidates from memory. */
  shared: 2,
  /** How long a shared cache serves its copy while it fetches a new one. */
  whileRevalidating: 1,
  /** The same while the site is broken: an old page is better for a reader than an error. */
  ifError: 7 * 24 * 3600,
  /** After this Next renders a page again: behind its reader up to twice as long, then before. */
  renew: 30,
} as const;

export const pageCaching =
  `public, max-age=${caching.browser}, s-maxage=${caching.shared}, ` +
  `stale-while-revalidate=${caching.whileRevalidating}, stale-if-error=${caching.ifError}`;

/** For a missing page: a story may be published at its address any minute. */
export const missingPageCaching = `public, max-age=10, s-maxage=${caching.shared}`;
