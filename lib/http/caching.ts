/**
 * The times of caching, in seconds. deploy/nginx.conf, docs/deploy.md and the routes can only repeat them:
 * tests compare them with these.
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
  /**
   * The age at which Next renders a page again: in the background up to twice this age, and before it
   * responds beyond that.
   */
  renew: 30,
} as const;

export const pageCaching =
  `public, max-age=${caching.browser}, s-maxage=${caching.shared}, ` +
  `stale-while-revalidate=${caching.whileRevalidating}, stale-if-error=${caching.ifError}`;

/** For a missing page: a story may be published at its address any minute. */
export const missingPageCaching = `public, max-age=10, s-maxage=${caching.shared}`;
