import { copiesFor, type TemplateValues, textFor } from "@/lib/template";

/**
 * Fills the placeholders in a part of a page, as `fillTemplate` fills its HTML. It builds elements and texts:
 * the policy of our pages forbids to make elements of a string, since an attacker may have written it.
 */
export function fillElements(part: ParentNode, values: TemplateValues): void {
  for (const node of [...part.childNodes]) {
    if (node instanceof Text) node.data = filled(node.data, values);
    if (!(node instanceof Element)) continue;
    const list = node.getAttribute("data-each");
    if (list === null) fillElement(node, values);
    else {
      node.removeAttribute("data-each");
      for (const own of copiesFor(list, values)) {
        const copy = node.cloneNode(true) as Element;
        fillElement(copy, own);
        node.before(copy);
      }
      node.remove();
    }
  }
}

function fillElement(element: Element, values: TemplateValues): void {
  for (const { name, value } of [...element.attributes])
    if (value.includes("⟦")) element.setAttribute(name, filled(value, values));
  fillElements(element, values);
}

const filled = (text: string, values: TemplateValues) =>
  text.replace(/⟦([\w-]+)⟧/g, (_, name) => textFor(name, values));
