/** Security headers of every response. Pictures and share cards relax them where they are made. */
export const securityHeaders = {
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // The features that a page could ask a reader for. Other features need frames, and no page has one.
  "Permissions-Policy": "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Policy for everything but pages: if a browser renders it as a page, nothing in it runs or loads. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Policy for feeds, which a browser displays with our own style sheet. */
export const feedPolicy = `${closedPolicy}; style-src 'self'`;

/** Policy for pages that keep the framework's script. The hashes of its inline script are unknown. */
export const ordinaryPagePolicy =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self'; media-src 'self'; " +
  "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
  "object-src 'none'; frame-ancestors 'none'";

/**
 * Headers of the pages for sources: no cache stores them, and no other site learns where a visitor came from.
 * With `no-referrer`, browsers would send a form's origin as "null", and without Sec-Fetch-Site (over plain
 * HTTP, and in Safari before 16.4) our own form would look like another site's.
 */
export const confidentialHeaders = { "cache-control": "no-store", "referrer-policy": "same-origin" };

/**
 * Marks HTML as one of our pages, ready for readers. Our server removes the mark, counts the page, and
 * replaces HTML without it by the error page: such HTML is an error of the framework.
 */
export const markedAsPage = { "x-page": "ready" };
