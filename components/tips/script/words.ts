import { type Say, sayIn } from "@/lib/language/say";

let known: Say | undefined;

/** Speaks the language of the page, with the messages that it brings (components/tips/tip-words.tsx). */
export function words(): Say {
  const { textContent } = document.querySelector("script[data-words]") ?? {};
  known ??= sayIn(document.documentElement.lang || "en", JSON.parse(textContent ?? "{}"));
  return known;
}
