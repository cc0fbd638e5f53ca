import { expect, test, vi } from "vitest";
import { listOfNames } from "./list-of-names";

test.each([
  ["en-GB", ["Mara"], "Mara"],
  ["en-GB", ["Mara", "Ines", "Pia"], "Mara, Ines and Pia"],
  ["de", ["Mara", "Ines"], "Mara und Ines"],
  ["ar", ["سلمى", "كريم"], "سلمى وكريم"],
  ["en-GB", [], ""],
])("names are joined as %s does", (language, names, joined) => {
  expect(listOfNames(names, language)).toBe(joined);
});

test("a front page names the authors of forty stories with one formatter", () => {
  let made = 0;
  class Counted extends Intl.ListFormat {
    constructor(...settings: ConstructorParameters<typeof Intl.ListFormat>) {
      super(...settings);
      made += 1;
    }
  }
  vi.stubGlobal("Intl", { ListFormat: Counted });
  for (let story = 0; story < 40; story++) listOfNames(["Mara", "Ines"], "fr");
  vi.unstubAllGlobals();
  expect(made).toBe(1);
});
