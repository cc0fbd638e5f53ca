import { servingNow } from "@/lib/documents/build-version";

let version: { of: string | undefined } | undefined;

/**
 * Names the content that is served now; undefined if it cannot be read. The file that says so is read once
 * for all requests that the event loop hands over together: reading it takes as long as sending a page from
 * memory.
 */
export function contentVersion(): string | undefined {
  if (!version) {
    version = { of: servingNow()?.contentVersion };
    setImmediate(() => {
      version = undefined;
    });
  }
  return version.of;
}
