import { expect, test } from "vitest";
import { furnitureNames } from "@/lib/content/furniture";
import { articleFields } from "@/lib/content/schema";
import { stories } from "./stories";

const wholeStory = stories.find(({ slug }) => slug === "the-whole-story");

test.each(Object.keys(articleFields).filter((name) => name !== "draft" && name !== "translationOf"))(
  "the whole story has the field %s",
  (name) => expect(wholeStory).toHaveProperty(name),
);

test.each(furnitureNames)("the whole story has a <%s>", (name) =>
  expect(wholeStory?.body).toMatch(new RegExp(`<${name}[ >]`)),
);
