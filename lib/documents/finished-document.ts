import { toDocument } from "./document";
import { withOwnStyles } from "./page-styles";

// Every page rendered by React ends with flight data; a document has none.
const flightData = "self.__next_f";

/**
 * Turns a page rendered by Next into the document that readers get: no framework script, only the styles it
 * uses, short class names. Leaves a finished document as it is.
 */
export function finishedDocument(html: string): string {
  if (!html.includes(flightData)) return html;
  return withOwnStyles(toDocument(html));
}
