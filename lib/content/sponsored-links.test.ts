import type { Element, Root } from "hast";
import { expect, test } from "vitest";
import { compileBody } from "@/lib/content/compile/body/body";
import { withSponsoredLinks } from "./sponsored-links";

const { tree } = compileBody(`---
headline: x
---
A [ferry](https://ferries.example/), [a story](/old-tram), [below](#end), [mail](mailto:desk@ferries.example).

<FactBox title="Crossings">

- [*Times*](https://ferries.example/times)

</FactBox>

<Embed url="https://ferries.example/film" title="The film" provider="Ode Ferries" />
`);

/** The addresses in a body with what their links say about themselves. */
const links = ({ children }: Root | Element): unknown[] =>
  children.flatMap((node) => {
    if (node.type !== "element") return [];
    const { href, url, rel, relation = rel } = node.properties;
    const address = href ?? url;
    return [...(address ? [[address, relation]] : []), ...links(node)];
  });

test("links to other sites in a paid story are sponsored, beside what they said before, and links of the paper are not", () => {
  const before = structuredClone(tree);
  expect(links(withSponsoredLinks(tree))).toEqual([
    ["https://ferries.example/", ["sponsored", "noopener"]],
    ["/old-tram", undefined],
    ["#end", undefined],
    ["mailto:desk@ferries.example", undefined],
    ["https://ferries.example/times", ["sponsored", "noopener"]],
    ["https://ferries.example/film", "sponsored noopener"],
  ]);
  // A body is shared by all that read it.
  expect(tree).toEqual(before);
});
