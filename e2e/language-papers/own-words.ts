import { JSDOM } from "jsdom";
import { english } from "@/lib/language/english";
import { formsOf, type Message } from "@/lib/language/message";

/** Latin words that are names everywhere: formats, programs, licences. */
const names = new Set(
  "rss atom json age signal securedrop pgp tor cc by https http onion www org html ok".split(" "),
);

/** Every word of our English messages, without their holes. */
const ours = new Set(
  Object.values<Message>(english)
    .flatMap(formsOf)
    .flatMap((text) => wordsIn(text.replace(/\{\w+\}/g, " "))),
);

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[a-z]{2,}/g) ?? [];
}

const spoken = ["alt", "aria-label", "title", "placeholder", "content", "data-copied", "data-ages"];

/**
 * The words of our English messages that a page says, in its text, its descriptions and its attributes. Words
 * in another language that the page marks as such, addresses and code are left out, and so is what `known`
 * has, the sources of the paper.
 */
export function englishOn(html: string, known: string): string[] {
  const { document } = new JSDOM(html).window;
  const language = document.documentElement.lang.split("-")[0];
  for (const hidden of document.querySelectorAll("script, style, link, code, bdo")) hidden.remove();
  for (const foreign of document.body.querySelectorAll("[lang]"))
    if (foreign.getAttribute("lang")?.split("-")[0] !== language) foreign.remove();
  const attributes = [...document.querySelectorAll("*")].flatMap((element) =>
    element.matches(
      "meta[name=viewport], meta[name=robots], meta[property='og:type'], meta[name^=twitter\\:card]",
    )
      ? []
      : spoken.flatMap((name) => element.getAttribute(name) ?? []),
  );
  const templates = [...document.querySelectorAll("template")].map(({ content }) => content.textContent);
  const all = [document.title, document.body.textContent, ...attributes, ...templates].join("\n");
  const written = all.replace(/\S*(?:@|:\/\/|\/|\.[a-z]{2,})\S*/gi, " ");
  const own = new Set([...names, ...wordsIn(known)]);
  return [...new Set(wordsIn(written).filter((word) => ours.has(word) && !own.has(word)))];
}
