import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { largestBody } from "@/lib/tips/intake/read-body";
import { Replies } from "./replies";
import { TipForm } from "./tip-form";

test.each([
  ["a tip", <TipForm key="tip" />],
  ["an addition", <Replies key="addition" mail="desk@tide.example" />],
])("without script, a form filled with the longest characters is accepted: %s", (_what, form) => {
  const controls = renderToStaticMarkup(form).match(/<(?:textarea|input)[^>]*>/g) ?? [];
  const full = controls.map((control): [string, string] => {
    const [, name = ""] = / name="(\w+)"/.exec(control) ?? [];
    const [, length = "200"] = / maxLength="(\d+)"/.exec(control) ?? [];
    return [name, "字".repeat(Number(length))];
  });
  expect(full.map(([name]) => name)).toContain("message");
  expect(new URLSearchParams(full.filter(([name]) => name !== "website")).toString().length).toBeLessThan(
    largestBody,
  );
});
