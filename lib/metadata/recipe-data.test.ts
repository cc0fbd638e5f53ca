import { expect, test } from "vitest";
import { compileBody } from "@/lib/content/compile/body/body";
import { aSite } from "@/lib/content/testing/articles";
import { recipesIn } from "./recipe-data";

const mdx = `---
headline: x
---
<Recipe title="Night bread" serves="4" time="90">
<Ingredients>

- 500 g *flour*
- 350 g water

</Ingredients>
<Steps>

1. Mix.
2. Bake.

</Steps>
</Recipe>
`;

test("a recipe is a recipe for search engines, with its ingredients and steps", () => {
  const ofStory = { datePublished: "2026-11-23", image: "https://fixture.example/bread.jpg" };
  expect(recipesIn({ slug: "bread", body: compileBody(mdx).tree }, aSite(), ofStory)).toEqual([
    {
      "@type": "Recipe",
      name: "Night bread",
      ...ofStory,
      mainEntityOfPage: "https://fixture.example/bread",
      recipeYield: "4",
      totalTime: "PT90M",
      recipeIngredient: ["500 g flour", "350 g water"],
      recipeInstructions: [
        { "@type": "HowToStep", text: "Mix." },
        { "@type": "HowToStep", text: "Bake." },
      ],
    },
  ]);
});
