/** A form that markup takes in a text, if readers would see it as it is written. */
export type MarkupForm = {
  of: RegExp;
  /** Every match contains or adjoins one of these. A text without them is not searched. */
  signs: string;
  is: string;
  remedy: string;
  /** One mistake of several lines or marks: only the first in a paragraph is reported. */
  isOnce?: true;
};

export type FoundForm = { form: MarkupForm; found: string; index: number };

/** All places of these forms in a text, form by form. */
export function findForms(forms: readonly MarkupForm[], text: string): FoundForm[] {
  return forms
    .filter(({ signs }) => holdsOneOf(signs, text))
    .flatMap((form) =>
      [...text.matchAll(form.of)]
        .slice(0, form.isOnce ? 1 : undefined)
        .map(({ 0: found, index }) => ({ form, found, index })),
    );
}

function holdsOneOf(signs: string, text: string): boolean {
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}
