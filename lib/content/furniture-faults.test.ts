import { expect, test } from "vitest";
import { compileBody } from "./compile/body/body";

const faultsIn = (mdx: string) => compileBody(`---\n---\n${mdx}\n`).faults.map(({ text }) => text);

test.each([
  [
    '<Rating of="Soup" value="6" best="5" />',
    'In <Rating>, "value" must not be greater than "best". Correct one of them.',
  ],
  [
    '<Rating of="Soup" value="good" best="5" />',
    'The attribute "value" of <Rating> must be a number from 0 to 10.',
  ],
  ['<RelatedStories stories="a-story, another" />', /must be the slugs of stories with spaces between them/],
  [
    '<Recipe title="Soup" time="an hour">\n<Steps>\n\n- Cook.\n\n</Steps>\n</Recipe>',
    /must be a number of minutes/,
  ],
  ['<Recipe title="Soup">\n\nCook.\n\n</Recipe>', /must contain only <Ingredients> and <Steps>/],
  ["<Letter>\n\nWords.\n\n</Letter>", '<Letter> must have the attribute "from". Add from="...".'],
  ["<SideNote>\n\n</SideNote>", "<SideNote> must not be empty. Fill it in or remove it."],
])("%s is refused", (mdx, fault) => {
  expect(faultsIn(mdx)).toEqual([typeof fault === "string" ? fault : expect.stringMatching(fault)]);
});

test("a story that another one relates to is checked like a link", () => {
  const { links } = compileBody('---\n---\n<RelatedStories stories="one two" />\n');
  expect(links.map(({ address }) => address)).toEqual(["/one", "/two"]);
});
