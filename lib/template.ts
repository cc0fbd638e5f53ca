/**
 * Pages for form results are prerendered with placeholders for the values of the request. No library fills
 * them: the tips script does it in the browser too (components/tips/script/fill-elements.ts), and must stay
 * small.
 */

/** The values of a page's placeholders: a text each, or for a repeated element one set of values per copy. */
export type TemplateValues = { [name: string]: string | readonly TemplateValues[] };

/** The mark that a component leaves where a value belongs, in an element or in an attribute of any type. */
export const placeholder = <Text extends string = string>(name: string) => `⟦${name}⟧` as Text;

// An element with `data-each` is repeated for each item of its list. It may not contain an element with its
// own name.
const marks = /<(\w+)\b([^<>]*) data-each="([\w-]+)"([^<>]*)>([\s\S]*?)<\/\1>|⟦([\w-]+)⟧/g;

/** Fills the placeholders of a page. Throws if a value is missing, since readers would see the mark. */
export function fillTemplate(html: string, values: TemplateValues): string {
  return html.replace(marks, (_, tag, before, list, after, inside, name) => {
    if (list === undefined) return escapeHtml(textFor(name, values));
    const element = `<${tag}${before}${after}>${inside}</${tag}>`;
    return copiesFor(list, values)
      .map((own) => fillTemplate(element, own))
      .join("");
  });
}

/** The text of a placeholder. Throws if there is none. */
export function textFor(name: string, values: TemplateValues): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (typeof value === "string") return value;
  throw new Error(`The placeholder "${name}" of a page has no text.`);
}

/** All values that each copy of a repeated element sees: its own, and those around it. */
export function copiesFor(list: string, values: TemplateValues): TemplateValues[] {
  const items = Object.hasOwn(values, list) ? values[list] : [];
  if (typeof items === "string") throw new Error(`The list "${list}" of a page must not be a text.`);
  return (items ?? []).map((own) => ({ ...values, ...own }));
}

/** Escapes text for an element or a quoted attribute. */
function escapeHtml(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
      // Browsers drop a line break at the start of a text area.
      .replace(/^(?=\r?\n)/, "\n")
  );
}
