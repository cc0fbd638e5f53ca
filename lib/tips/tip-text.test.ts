import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTip } from "./parse-tip";
import { fieldsIn, textOf } from "./tip-text";

test("what is encrypted is text that anyone can read", () => {
  expect(textOf({ message: "The bridge cracks.\n\n“Soon.”", contact: "after six", for: "Ada Quill" })).toBe(
    "For: Ada Quill\nContact: after six\n\nThe bridge cracks.\n\n“Soon.”\n",
  );
  expect(textOf({ message: "Contact: nobody" })).toBe("\nContact: nobody\n");
  expect(textOf({ message: "a\u001b[2J\u009bb\tc" })).toBe("\na\ufffd[2J\ufffdb\tc\n");
});

test("any tip is read again as it was written", () => {
  const line = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("For: x", "Contact: y", "  indented", "", "{", "⟦message⟧"),
  );
  const field = fc.array(line, { maxLength: 5 }).map((lines) => lines.join("\n"));
  const typed = fc.record({ message: field, contact: field, for: field });
  fc.assert(
    fc.property(typed, (fields) => {
      const tip = parseTip(fields);
      fc.pre(tip.ok);
      if (tip.ok) expect(parseTip(fieldsIn(`${textOf(tip.value)}    `))).toEqual(tip);
    }),
  );
});

test("JSON of former versions is read, and nothing is made of another text", () => {
  expect(fieldsIn('{"message":"m","contact":"c"}   ')).toEqual({ message: "m", contact: "c" });
  for (const other of ["", "qxcanary", "{", "For: x", "Subject: x\n\ny", "Contact: a\nFor: b\n\nm"])
    expect(fieldsIn(other), other).toBeUndefined();
});
