import { expect, test } from "vitest";
import { escapeXml, withoutInvalid } from "./xml";

test("text for XML keeps every valid character and drops the others", () => {
  expect(withoutInvalid("a\u0000b\u0008\tc\n\ud800d\ufffe 🏴 հաց")).toBe("ab\tc\nd 🏴 հաց");
  expect(escapeXml(`<a href="x">'&amp;'</a>\u0007`)).toBe(
    "&#60;a href=&#34;x&#34;&#62;&#39;&#38;amp;&#39;&#60;/a&#62;",
  );
});
