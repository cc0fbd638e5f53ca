/**
 * What browsers may do with our answers. Pages are documents, so the policy is strict and still static: no nonce, no
 * `unsafe-inline`; the styles that a page carries are allowed by their hashes, script only from our own files.
 */
import { createHash } from "node:crypto";

/** Headers of every answer. Pictures and cards open themselves to other sites where they are made. */
export const securityHeaders = {
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // What a page of ours could be made to ask of a reader; frames, which could ask for more, it has none.
  "Permissions-Policy": "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** For whatever is not a page: if a browser is ever made to show it as one, nothing in it runs or loads. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** For feeds, which a browser shows by a style sheet of ours. */
export const feedPolicy = `${closedPolicy}; style-src 'self'`;

/**
 * How long copies of a page live. Shared caches ask again after two seconds, and serve what they have for one more
 * meanwhile: an edit, and above all a story taken down, must not wait behind them, and no purge can be forgotten. The
 * site answers that from memory. But a reader is better served by an old page than by none, for up to a week.
 */
export const pageCaching = "public, max-age=60, s-maxage=2, stale-while-revalidate=1, stale-if-error=604800";

/** A story may be published at a missing address any minute. */
export const missingPageCaching = "public, max-age=10, s-maxage=2";

/**
 * For pages that a source sees: they stay in no cache, and no other site hears where a visitor came from. Ours does:
 * with `no-referrer` browsers give a form the origin "null", and where they say no Sec-Fetch-Site either (over plain
 * HTTP, and Safari before 16.4) our own form could not be told from another site's.
 */
export const confidentialHeaders = { "cache-control": "no-store", "referrer-policy": "same-origin" };

/**
 * The policy for one document: the hashes of its own style elements, and nothing from elsewhere.
 * @param {string} html
 * @returns {string}
 */
export function documentPolicy(html) {
  const styles = new Set();
  for (const [, css = ""] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) {
    styles.add(`'sha256-${createHash("sha256").update(css).digest("base64")}'`);
  }
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles.size > 0 ? [...styles].join(" ") : "'none'"}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * The policy for pages that keep the framework's script, where documents are switched off: inline script must be
 * allowed, since its hashes are not known, but still nothing from another host.
 */
export const ordinaryPagePolicy =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self'; " +
  "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
  "object-src 'none'; frame-ancestors 'none'";
