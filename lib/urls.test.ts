import { expect, test } from "vitest";
import {
  absolute,
  alternatePath,
  articlePath,
  feedFormatOf,
  feedPath,
  frontPath,
  isPublicAddress,
  listPath,
  picturePath,
} from "./urls";

test("an article is at the root", () => {
  expect(articlePath("last-tram-of-line-7")).toBe("/last-tram-of-line-7");
});

test("the first page of a list has the list's own address", () => {
  expect(listPath("category", "news")).toBe("/category/news");
  expect(listPath("category", "news", 1)).toBe("/category/news");
  expect(listPath("author", "mara-lind", 2)).toBe("/author/mara-lind/page/2");
});

test("a picture's address names its width and format", () => {
  expect(picturePath("tram-0123456789", 640, "avif")).toBe("/pictures/tram-0123456789-640.avif");
});

test("a whole address has one slash between origin and path", () => {
  expect(absolute("https://rhd.news", frontPath)).toBe("https://rhd.news/");
  expect(absolute("https://rhd.news", "/about")).toBe("https://rhd.news/about");
});

test("this machine is not a public address", () => {
  for (const own of [
    "http://localhost:3000",
    "http://127.0.0.1",
    "http://[::1]:3000",
    "http://paper.localhost",
  ])
    expect(isPublicAddress(own)).toBe(false);
  for (const open of ["https://news.example", "http://192.0.2.7", "https://localhost.example"])
    expect(isPublicAddress(open)).toBe(true);
});

test("the feed of a list is under its address", () => {
  expect(feedPath("rss")).toBe("/feed.xml");
  expect(feedPath("atom")).toBe("/atom.xml");
  expect(feedPath("json")).toBe("/feed.json");
  expect(feedPath("rss", { kind: "category", slug: "news" })).toBe("/category/news/feed.xml");
  expect(feedPath("json", { kind: "author", slug: "mara-lind" })).toBe("/author/mara-lind/feed.json");
  expect(feedFormatOf("atom.xml")).toBe("atom");
  expect(feedFormatOf("page.xml")).toBeUndefined();
});

test("an alternate format has the address of its article and an extension", () => {
  expect(alternatePath("last-tram-of-line-7", "md")).toBe("/last-tram-of-line-7.md");
});
