import { createHash } from "node:crypto";

/**
 * The Content-Security-Policy of one document, without nonces or `unsafe-inline`: it allows the document's
 * own styles by their hashes, script from our own files, and nothing from another host. Our script makes no
 * elements of strings, and with Trusted Types no script can.
 */
export function documentPolicy(html: string): string {
  const styles = new Set<string>();
  for (const [, css = ""] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) {
    styles.add(`'sha256-${createHash("sha256").update(css).digest("base64")}'`);
  }
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles.size > 0 ? [...styles].join(" ") : "'none'"}`,
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
