import { expect, test } from "vitest";
import { absolute, articlePath, frontPath, listPath, picturePath } from "./urls";

test("an article lives at the root", () => {
  expect(articlePath("last-tram-of-line-7")).toBe("/last-tram-of-line-7");
});

test("the first page of a list has only the list's own address", () => {
  expect(listPath("category", "news")).toBe("/category/news");
  expect(listPath("category", "news", 1)).toBe("/category/news");
  expect(listPath("author", "mara-lind", 2)).toBe("/author/mara-lind/page/2");
});

test("a picture's address names its version", () => {
  expect(picturePath("tram-0123456789", 640, "avif")).toBe("/pictures/tram-0123456789-640.avif");
});

test("a whole address has one slash between paper and path", () => {
  expect(absolute("https://rhd.news", frontPath)).toBe("https://rhd.news/");
  expect(absolute("https://rhd.news", "/about")).toBe("https://rhd.news/about");
});
