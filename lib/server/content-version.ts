import { servingNow } from "@/lib/documents/build-version";

let version: { of: string | undefined } | undefined;

/**
 * The version of the content that is served now; undefined if it cannot be read. It is read once for all
 * requests of one turn of the event loop: reading it takes as long as sending a page from memory.
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
