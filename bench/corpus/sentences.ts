import { chance, type Dice, numberIn, pick } from "./chance";
import { deeds, groups, matters, months, people, places, quotes, results, roles, whens } from "./words";

/** Such as "Tram drivers count the harbour lamps at Bell Lane". Plain letters, which need no escaping. */
export function headline(dice: Dice): string {
  const tail = chance(dice, 0.6) ? ` near ${pick(dice, places)}` : ` in ${pick(dice, months)}`;
  const words = `${pick(dice, groups)} ${pick(dice, deeds).present} ${pick(dice, matters)}${tail}`;
  return capital(words.replaceAll("’", ""));
}

export function sentence(dice: Dice): string {
  return capital(pick(dice, shapes)(dice));
}

/** A sentence without Markdown, for front matter. */
export function plainSentence(dice: Dice): string {
  return sentence(dice).replace(/[*_]/g, "");
}

/** Sentences with at least this many words in all. */
export function paragraph(dice: Dice, words: number): string {
  const sentences: string[] = [];
  for (let written = 0; written < words; written += wordsIn(sentences.at(-1) ?? ""))
    sentences.push(sentence(dice));
  return sentences.join(" ");
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /\w/.test(word)).length;
}

export function speaker(dice: Dice): string {
  return `${pick(dice, people)}, ${pick(dice, roles)}`;
}

const event = (dice: Dice) => `${pick(dice, groups)} ${pick(dice, deeds).past} ${pick(dice, matters)}`;

// Created once: `toLocaleString` would take half of the time for a hundred thousand stories.
const figures = new Intl.NumberFormat("en");
const figure = (dice: Dice) => figures.format(numberIn(dice, 120, 9_900));

const shapes: ((dice: Dice) => string)[] = [
  (dice) => `${event(dice)} ${pick(dice, whens)}, ${pick(dice, results)}.`,
  (dice) => `${pick(dice, whens)} the ${event(dice)} near ${pick(dice, places)}.`,
  (dice) => `at ${pick(dice, places)} the ${event(dice)}, ${pick(dice, results)}.`,
  (dice) => `“${pick(dice, quotes)},” said ${speaker(dice)}.`,
  (dice) =>
    `the figure for ${pick(dice, months)} was ${figure(dice)}, against ${figure(dice)} a year before, ${pick(dice, results)}.`,
  (dice) => `${speaker(dice)}, remembers how the ${event(dice)} ${pick(dice, whens)}.`,
  (dice) =>
    `of ${numberIn(dice, 12, 90)} who were asked, ${numberIn(dice, 2, 11)} spoke of ${pick(dice, matters)}.`,
  (dice) => `for the ${pick(dice, groups)}, **${pick(dice, matters)}** came first, ${pick(dice, results)}.`,
  (dice) => `nobody at ${pick(dice, places)} denies it: the ${event(dice)} ${pick(dice, whens)}.`,
  (dice) =>
    `since ${pick(dice, months)} ${pick(dice, matters)} has been a matter for _${pick(dice, groups)}_ alone.`,
];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
