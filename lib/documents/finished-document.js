import { compact } from "./compact.js";
import { toDocument } from "./document.js";
import { withOwnStyles } from "./page-styles.js";

// Every page that React rendered ends with flight data; no document does.
const flightData = "self.__next_f";

/**
 * A page as Next rendered it, made ready to leave: no framework script, only its own styles, in short. Scripts of ours
 * find their elements by name or `data-`, since classes are renamed.
 * @param {string} html
 * @returns {string}
 */
export function finishedDocument(html) {
  // A page that was stored is one already.
  if (!html.includes(flightData)) return html;
  return compact(withOwnStyles(toDocument(html)));
}
