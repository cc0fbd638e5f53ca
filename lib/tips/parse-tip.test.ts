import { expect, test } from "vitest";
import { say } from "@/lib/content/testing/articles";
import { parseTip } from "./parse-tip";

test("a tip is trimmed, and has no empty fields", () => {
  expect(parseTip({ message: " The bridge cracks.\n", contact: "", for: " Mara Lind " }, say)).toEqual({
    ok: true,
    value: { message: "The bridge cracks.", contact: undefined, for: "Mara Lind" },
  });
});

test("line breaks of every form become \\n, and count as one character each", async () => {
  const form = new URLSearchParams({ message: "One.\r\n\r\nTwo.\rThree.", contact: "after\r\nsix" });
  const fields = Object.fromEntries(await new Response(form).formData());
  expect(parseTip(fields, say)).toMatchObject({
    value: { message: "One.\n\nTwo.\nThree.", contact: "after\nsix" },
  });
  expect(parseTip({ message: `m${"\r\n".repeat(9_998)}m` }, say)).toMatchObject({ ok: true });
});

test.each([
  [{ message: "  " }, { message: "Tell us what happened." }],
  [
    { message: "m".repeat(10_001) },
    { message: /^That is 10,001 characters long, and 10,000 is the most\. Nothing was cut\./ },
  ],
  [{ message: "m", contact: "c".repeat(201) }, { contact: /201 characters long, and 200 is/ }],
  [{ message: "m", attachment: "x" }, { form: /attachment/ }],
])("a problem is shown beside its field: %#", (fields, problems) => {
  expect(parseTip(fields, say)).toMatchObject({
    ok: false,
    problems: Object.fromEntries(
      Object.entries(problems).map(([field, pattern]) => [field, expect.stringMatching(pattern)]),
    ),
  });
});
