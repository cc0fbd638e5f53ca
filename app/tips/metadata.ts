import type { Metadata } from "next";

/**
 * What all pages for sources say of themselves. No other site hears that a visitor comes from here, and our own server
 * takes the same mark for the wish that no copy is kept (lib/delivery/document.js).
 */
export function confidential(metadata: Metadata): Metadata {
  return { ...metadata, referrer: "no-referrer" };
}
