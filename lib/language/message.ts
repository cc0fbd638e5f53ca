/** A text with `{holes}`, filled when it is shown; where a number decides, one for each plural form. */
export type Message = string | PluralMessage;

/** By the plural categories of CLDR. `{count}` decides, and `other` is for numbers without their own. */
export type PluralMessage = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** These messages in another language. One that is missing is a type error. */
export type Translated<English> = Record<keyof English, Message>;

/** The names of the holes of a text. */
export type Holes<Text> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;

const hole = /\{(\w+)\}/;

/** A text cut at its holes: texts at even places, names of holes at odd ones. */
export const cutAtHoles = (text: string): string[] => text.split(hole);

/** The text of a message for the number in its hole `count`. */
export function formFor(message: Message, count: unknown, language: string): string {
  if (typeof message === "string") return message;
  return message[pluralRules(language).select(Number(count))] ?? message.other;
}

/** All texts of a message. */
export const formsOf = (message: Message): string[] =>
  typeof message === "string" ? [message] : Object.values(message);

// Creating one costs far more than using it, and a paper has few languages.
const rules = new Map<string, Intl.PluralRules>();

function pluralRules(language: string): Intl.PluralRules {
  const known = rules.get(language);
  if (known) return known;
  const made = new Intl.PluralRules(language);
  rules.set(language, made);
  return made;
}
