import { directionOf } from "./direction";
import { english } from "./english";
import { formsOf, type Message } from "./message";
import { type MessageKey, type Messages, type Say, sayIn, sayWith } from "./say";

const keys = Object.keys(english) as MessageKey[];
const isWords = (message: Message) =>
  formsOf(message).some((text) => /\p{L}/u.test(text.replace(/\{\w+\}/g, "")));

/** Messages that consist of values alone, such as a number, are the same in all languages. */
const wordless: Partial<Messages> = Object.fromEntries(
  keys.filter((key) => !isWords(english[key])).map((key) => [key, english[key]]),
);

/**
 * English words in a paper of a language (BCP 47) that is not spoken, except those that the newsroom words
 * itself. They keep their digits, their plural forms and their direction.
 */
export function inEnglish(language: string, own: Partial<Messages>): Say {
  const messages = { ...wordless, ...own };
  const native = sayIn(language, messages);
  const standIn = sayIn("en", directionOf(language) === "rtl" ? isolated : english);
  const speaks = (key: MessageKey) => (key in messages ? native : standIn);
  return sayWith(
    { language, wordsLanguage: "en" },
    (key, ...values) => speaks(key).parts(key, ...values),
    (key) => speaks(key).messages([key])[key],
  );
}

/** From left to right, whatever is around them: left-to-right isolates. */
const isolated = Object.fromEntries(keys.map((key) => [key, isolate(english[key])])) as Messages;

function isolate(message: Message): Message {
  if (typeof message === "string") return `\u2066${message}\u2069`;
  return Object.fromEntries(Object.entries(message).map(([form, text]) => [form, isolate(text)])) as Exclude<
    Message,
    string
  >;
}
