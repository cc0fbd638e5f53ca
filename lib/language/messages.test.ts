import { describe, expect, test } from "vitest";
import { english } from "./english";
import { french } from "./french";
import { languages } from "./languages";
import { cutAtHoles, formsOf, type Message } from "./message";
import type { MessageKey } from "./say";

const keys = Object.keys(english) as MessageKey[];
const holesIn = (text: string) => [...new Set(cutAtHoles(text).filter((_, place) => place % 2 === 1))].sort();
/** All holes of a message. A form for one number may leave out the number. */
const holesOf = (message: Message) => [...new Set(formsOf(message).flatMap(holesIn))].sort();

/** Messages that are rightly the same as in English, by language. */
const alike: Record<string, MessageKey[]> = {
  az: ["file.kilobytes", "file.megabytes"],
  de: ["label.interview", "label.live", "feeds.name", "ways.mail", "file.kilobytes", "file.megabytes"],
  es: ["story.minutes", "reason.minutes", "series.names", "feeds.name", "file.bytes"],
  fr: [
    "story.minutes",
    "label.opinion",
    "article.note",
    "article.notes",
    "reason.minutes",
    "list.titled page",
    "card.minutes",
    "replies.messages",
  ],
};

/** Languages whose nouns stay singular after a number, so that one text does for all numbers. */
const singularAfterNumbers = ["az", "hy"];

describe.each(Object.entries(languages))("the words in %s", (code, messages) => {
  const rules = new Intl.PluralRules(code);

  test("fill the same holes as in English", () => {
    for (const key of keys) expect.soft([key, holesOf(messages[key])]).toEqual([key, holesOf(english[key])]);
  });

  test("have a form for every plural category of the language where a number decides", () => {
    // "many" is for millions in Romance languages, and for fractions elsewhere.
    const needed = rules.resolvedOptions().pluralCategories.filter((one) => one !== "many" || code === "ar");
    for (const key of keys) {
      const { [key]: message } = messages;
      if (typeof message !== "string") {
        expect.soft(Object.keys(message), key).toEqual(expect.arrayContaining(needed));
        // In English one text may do for all numbers ("{count} min").
        expect
          .soft(typeof english[key] !== "string" || holesOf(english[key]).includes("count"), key)
          .toBe(true);
      } else if (!singularAfterNumbers.includes(code)) {
        expect.soft([key, typeof english[key]]).toEqual([key, "string"]);
      }
    }
  });

  test("have the number in a form that is for several numbers", () => {
    for (const key of keys) {
      const { [key]: message } = messages;
      if (typeof message === "string") continue;
      // No story is called zero years old. "One" is for zero too in French and Armenian.
      const first = key.endsWith("years old") ? 1 : 0;
      const numbers = Array.from({ length: 200 }, (_, place) => first + place);
      for (const [category, text] of Object.entries(message)) {
        const count = numbers.filter((one) => rules.select(one) === category).length;
        if (count > 1) expect.soft([key, text, holesIn(text)]).toEqual([key, text, holesOf(message)]);
      }
    }
  });

  test("are its own", () => {
    if (code === "en") return;
    const hasLetters = (message: Message) =>
      formsOf(message).some((text) => /\p{L}/u.test(text.replace(/\{\w+\}/g, "")));
    const same = keys.filter(
      (key) => hasLetters(english[key]) && JSON.stringify(messages[key]) === JSON.stringify(english[key]),
    );
    expect(same).toEqual(alike[code] ?? []);
  });

  test("begin and end without spaces, and have no straight quotation mark, straight apostrophe or stray brace", () => {
    for (const key of keys)
      for (const text of formsOf(messages[key])) {
        expect.soft([key, text]).toEqual([key, text.trim()]);
        expect.soft([key, text.replace(/\{\w+\}/g, "")]).toEqual([key, expect.not.stringMatching(/["'{}]/)]);
      }
  });
});

test("French keeps its spaces beside marks from breaking", () => {
  for (const text of Object.values(french).flatMap(formsOf)) {
    expect.soft(text).not.toMatch(/[^\u202f][;!?»]|«[^\u202f]/);
    expect.soft(text).not.toMatch(/[^\u00a0]:/);
  }
});
