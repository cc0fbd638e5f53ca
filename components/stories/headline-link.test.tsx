import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { anArticle, say } from "@/lib/content/testing/articles";
import { HeadlineLink } from "./headline-link";

test("who pays for a story is said before its headline in any list", () => {
  const html = (kind: "paid" | "supported") =>
    renderToStaticMarkup(
      <HeadlineLink article={anArticle({ partner: { name: "Ode Ferries", kind } })} say={say} isShort />,
    );
  expect(html("paid")).toMatch(/^<b class="partner-line">Paid for by Ode Ferries<\/b> <a /);
  expect(html("supported")).toMatch(/^<b class="partner-line">Supported by Ode Ferries<\/b> <a /);
  expect(renderToStaticMarkup(<HeadlineLink article={anArticle()} say={say} />)).not.toContain("partner");
});

test("an opinion leans in any list, and no other story does", () => {
  const html = (label?: "opinion" | "analysis") =>
    renderToStaticMarkup(<HeadlineLink article={anArticle(label && { label })} say={say} />);
  expect(html("opinion")).toContain(' class="opinion"');
  expect(html("analysis")).not.toContain("class");
  expect(html()).not.toContain("class");
});
