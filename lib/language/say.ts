import { type Direction, directionOf } from "./direction";
import type { english } from "./english";
import { cutAtHoles, formFor, type Holes, type Message, type Translated } from "./message";

type English = typeof english;
export type MessageKey = keyof English;

/** What the holes of a message are called; those of a plural message include `count`. */
type HolesOf<Key extends MessageKey> = English[Key] extends string
  ? Holes<English[Key]>
  : Holes<English[Key][keyof English[Key]]> | "count";

/** The values for a message: none if it has no holes. */
export type ValuesOf<Key extends MessageKey, Value> = [HolesOf<Key>] extends [never]
  ? []
  : [values: Record<HolesOf<Key>, Value>];

/** All messages of a language. */
export type Messages = Translated<English>;

/** The paper's own words in one language. */
export type Say = {
  /** A message with its holes filled. All numbers, also its own, are in the digits of the language. */
  <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key, string | number>): string;
  /** Some messages as they are, for a script of the page. */
  messages(keys: readonly MessageKey[]): Partial<Messages>;
  /** The same in parts, for a message whose holes are filled with elements. */
  parts<Key extends MessageKey, Value>(key: Key, ...values: ValuesOf<Key, Value>): (string | Value)[];
  /** Of the page (BCP 47). */
  language: string;
  /** Of the words, which are English where the language is not spoken. */
  wordsLanguage: string;
  direction: Direction;
};

/** Speaks a language (BCP 47) with these messages. Numbers are as in `numberLanguage`. */
export function sayIn(language: string, messages: Partial<Messages>, numberLanguage = language): Say {
  const numbers = new Intl.NumberFormat(numberLanguage);
  // Digit by digit: a year in a text has no separators.
  const withOwnDigits = (text: string) => text.replace(/\d/g, (digit) => numbers.format(Number(digit)));
  const parts: Say["parts"] = (key, ...[values]) => {
    const { [key]: message } = messages;
    if (message === undefined) throw new Error(`There is no message "${key}".`);
    const filling: Record<string, unknown> = values ?? {};
    return cutAtHoles(formFor(message, filling.count, language)).map((part, place) => {
      if (place % 2 === 0) return withOwnDigits(part);
      const { [part]: value } = filling;
      if (value === undefined) throw new Error(`The message "${key}" has no value for {${part}}.`);
      return typeof value === "number" ? numbers.format(value) : value;
    }) as never;
  };
  return sayWith({ language, wordsLanguage: language }, parts, (key) => messages[key]);
}

/** Speaks a language with what `parts` makes of its messages. */
export function sayWith(
  of: Pick<Say, "language" | "wordsLanguage">,
  parts: Say["parts"],
  messageOf: (key: MessageKey) => Message | undefined,
): Say {
  const say = (key: MessageKey, ...values: unknown[]) =>
    parts(key, ...(values as ValuesOf<typeof key, unknown>)).join("");
  const messages: Say["messages"] = (keys) => Object.fromEntries(keys.map((key) => [key, messageOf(key)]));
  return Object.assign(say, { parts, messages, direction: directionOf(of.language), ...of }) as Say;
}

/** The attributes of an element that says our own words alone: none where they are in the page's language. */
export function wordsAttributes({ language, wordsLanguage }: Say): { lang?: string; dir?: Direction } {
  return wordsLanguage === language ? {} : { lang: wordsLanguage, dir: directionOf(wordsLanguage) };
}
