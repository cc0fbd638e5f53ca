import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { anArticle, say } from "@/lib/content/testing/articles";
import { HeadlineLink } from "./headline-link";

test("who pays for a story is said before its headline in any list", () => {
  const html = (kind: "paid" | "supported") =>
    renderToStaticMarkup(
      <HeadlineLink article={anArticle({ partner: { name: "Ode Ferries", kind } })} say={say} isShort />,
    );
  expect(html("paid")).toMatch(/^<span class="partner-line">Paid for by Ode Ferries<\/span> <a /);
  expect(html("supported")).toMatch(/^<span class="partner-line">Supported by Ode Ferries<\/span> <a /);
  expect(renderToStaticMarkup(<HeadlineLink article={anArticle()} say={say} />)).not.toContain("partner");
});
