/**
 * How long caches may keep a page. Shared caches ask again after two seconds, and serve their copy for one
 * second more meanwhile: a correction, and above all a story taken down, must not wait for them, and a purge
 * can be forgotten. The site answers that from memory. A week-old page is better for a reader than an error,
 * hence `stale-if-error`.
 */
export const pageCaching = "public, max-age=60, s-maxage=2, stale-while-revalidate=1, stale-if-error=604800";

/** For a missing page: a story may be published at its address any minute. */
export const missingPageCaching = "public, max-age=10, s-maxage=2";
