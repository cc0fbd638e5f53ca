import { type Messages, type Say, sayIn } from "@/lib/language/say";
import { joined, type ScriptLocale } from "@/lib/language/script-locale";

type Brought = ScriptLocale & { messages: Partial<Messages> };

let known: { say: Say; brought: Brought } | undefined;

/** What the page brings with it (components/tips/tip-words.tsx). */
function ofPage() {
  if (known) return known;
  const { textContent } = document.querySelector("script[data-words]") ?? {};
  const brought: Brought = JSON.parse(textContent ?? "{}");
  const say = sayIn(brought.language, brought.messages, brought.numbers);
  known = { say, brought };
  return known;
}

/** Speaks the language of the page. */
export const words = (): Say => ofPage().say;

export const listInWords = (texts: readonly string[]): string => joined(texts, ofPage().brought.list);

export const numberInWords = (number: number): string => number.toLocaleString(ofPage().brought.numbers);
