const noBreakSpace = "\u00a0";

/** A capitalised word, or a short one in a script without capitals, before a number: "Line 7", "الخط 7". */
const nameAndNumber =
  /(?<![\p{L}\p{M}])((?:\p{Lu}[\p{L}\p{M}’'.]{0,11}|\p{Lo}[\p{L}\p{M}]{0,7})) (?=\p{Nd}{1,4}(?![\p{L}\p{Nd}.,:]\p{Nd}|[\p{L}\p{Nd}]))/gu;
/** A number before its unit: "28 per cent". */
const numberAndUnit =
  /(?<=\p{Nd}) (?=(?:%|‰|€|£|\$|°|km|kg|cm|mm|MW|kWh|per cent|Prozent|pour cent|por ciento)(?!\p{L}))/gu;
/** French sets a space before these marks and inside its quotation marks. */
const frenchMarks = / (?=[:;!?»])|(?<=«) /g;

/**
 * A headline or standfirst with no-break spaces where a line must not end: between a name and its number, a
 * number and its unit, and in French at punctuation. For pages only: feeds, copies and data keep the
 * newsroom's own characters. `language` is a BCP 47 tag.
 */
export function keptTogether(text: string, language: string): string {
  const kept = text.replace(nameAndNumber, `$1${noBreakSpace}`).replace(numberAndUnit, noBreakSpace);
  return /^fr\b/.test(language) ? kept.replace(frenchMarks, noBreakSpace) : kept;
}
