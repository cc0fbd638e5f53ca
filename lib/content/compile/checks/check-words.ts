import type { WordsDocument } from "@/lib/content/compile/sources/document";
import { quoted } from "@/lib/content/compile/sources/faults";
import { english } from "@/lib/language/english";
import { cutAtHoles, formsOf, type Message } from "@/lib/language/message";
import type { DocumentReporter } from "./document-reporter";

const holesIn = (texts: string[]) =>
  new Set(texts.flatMap((text) => cutAtHoles(text).filter((_, place) => place % 2 === 1)));

/**
 * Checks the texts of `words.yaml` in the paper's own language, which is undefined while it has a fault. A
 * value that a message lacks would be lost, and a wrong one stay empty. A plural form that the language does
 * not have would never be shown.
 */
export function checkWords(
  { fields }: WordsDocument,
  language: string | undefined,
  report: DocumentReporter,
): void {
  for (const [key, message] of Object.entries(fields as Record<string, Message>)) {
    const { [key]: original } = english as Record<string, Message>;
    if (!original || message === undefined) continue;
    if (typeof message === "string") {
      checkText(message, original, key, true, report);
      continue;
    }
    for (const [form, text] of Object.entries(message)) {
      const path = `${key}.${form}`;
      const missing = language && formFault(form, language);
      if (missing) report(path, missing);
      else if (text !== undefined) checkText(text, original, path, isForSeveral(form, key, language), report);
    }
  }
}

/** Checks the values of one text. A text that is not for all or several numbers may leave out the number. */
function checkText(
  text: string,
  original: Message,
  path: string,
  hasNumber: boolean,
  report: DocumentReporter,
): void {
  const needed = holesIn(formsOf(original));
  const known = new Set([...needed, ...(typeof original === "string" ? [] : ["count"])]);
  const written = holesIn([text]);
  const names = [...needed].map((hole) => `{${hole}}`).join(", ") || "none";
  const unknown = [...written].find((hole) => !known.has(hole));
  if (cutAtHoles(text).some((part, place) => place % 2 === 0 && /[{}]/.test(part)))
    report(path, `A brace must be a part of a value, written without spaces. Known: ${names}.`);
  else if (unknown !== undefined) report(path, `${quoted(`{${unknown}}`)} is unknown here. Known: ${names}.`);
  else
    for (const hole of needed)
      if (!written.has(hole) && (hasNumber || hole !== numberIn(original, needed)))
        report(path, missingValue(hole, hole === numberIn(original, needed)));
}

function missingValue(hole: string, isNumber: boolean): string {
  const rule = isNumber ? " Only a plural form for one number may leave it out." : "";
  return `The text lacks ${quoted(`{${hole}}`)}. Write it where its value belongs.${rule}`;
}

/** The value that is the number which decides between plural forms, if a message has one. */
function numberIn(original: Message, holes: ReadonlySet<string>): string | undefined {
  if (holes.has("count")) return "count";
  return typeof original === "string" ? undefined : "number";
}

function formFault(form: string, language: string): string | undefined {
  const forms: string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  if (forms.includes(form)) return undefined;
  return `The language ${language} has no plural form ${quoted(form)}. It has ${forms.join(", ")}. Remove this one.`;
}

/** Some forms of Romance languages are for millions only. */
const numbers = [...Array(200).keys(), 1_000_000, 2_000_000];

/** Whether a plural form is for more than one number. `other` is, where the language is not known. */
function isForSeveral(form: string, key: string, language: string | undefined): boolean {
  if (language === undefined) return form === "other";
  const rules = new Intl.PluralRules(language);
  // No story is zero years old.
  const possible = key.endsWith("years old") ? numbers.slice(1) : numbers;
  return possible.filter((number) => rules.select(number) === form).length > 1;
}
