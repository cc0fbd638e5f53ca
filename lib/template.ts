/**
 * Pages that answer a form are made ahead like all others, with slots for the words of the request. Text is put in
 * escaped, once, and never read again: whatever it says, it stays text.
 */

/** What fills the slots of a page: a text for each, and for what is shown once for each of several things, a list. */
export type Words = { [slot: string]: string | readonly Words[] };

/** The mark that a component leaves where a text comes in, in an element or an attribute: there, of the kind it takes. */
export const slot = <Text extends string = string>(name: string) => `⟦${name}⟧` as Text;

// What has the attribute `data-each` is shown once for each thing of its list, and left out where there is none. It
// may hold no element of its own kind.
const places = /<(\w+)\b([^<>]*) data-each="([\w-]+)"([^<>]*)>([\s\S]*?)<\/\1>|⟦([\w-]+)⟧/g;

/**
 * The page with its slots filled. Throws when the page has a slot for which there is no word: it would show its mark.
 */
export function fillSlots(html: string, words: Words): string {
  return html.replace(places, (_, tag, before, list, after, inside, name) => {
    const found = Object.hasOwn(words, list ?? name) ? words[list ?? name] : undefined;
    if (list !== undefined) {
      if (typeof found === "string") throw new Error(`The list "${list}" of a page was given a text.`);
      const element = `<${tag}${before}${after}>${inside}</${tag}>`;
      return (found ?? []).map((thing) => fillSlots(element, { ...words, ...thing })).join("");
    }
    if (typeof found !== "string") throw new Error(`The slot "${name}" of a page was given no text.`);
    return escaped(found);
  });
}

/** Text as it may stand in an element or in a quoted attribute. */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
      // Browsers drop a line break that a text area begins with.
      .replace(/^(?=\r?\n)/, "\n")
  );
}
