import fc from "fast-check";
import { expect, test } from "vitest";
import { say } from "@/lib/content/testing/articles";
import { parseTip } from "./parse-tip";
import { fieldsIn, replyIn, replyKeyIn, textOf } from "./tip-text";

const replyKey = `age1${"q".repeat(58)}`;

test("what is encrypted is text that anyone can read", () => {
  expect(textOf({ message: "The bridge cracks.\n\n“Soon.”", contact: "after six", for: "Ada Quill" })).toBe(
    "For: Ada Quill\nContact: after six\n\nThe bridge cracks.\n\n“Soon.”\n",
  );
  expect(textOf({ message: "Soon.", contact: "after six" }, replyKey)).toBe(
    `Contact: after six\nReply key: ${replyKey}\n\nSoon.\n`,
  );
  expect(textOf({ message: "Contact: nobody" })).toBe("\nContact: nobody\n");
  expect(textOf({ message: "a\u001b[2J\u009bb\tc" })).toBe("\na\ufffd[2J\ufffdb\tc\n");
});

test("any tip is read again as it was written", () => {
  const line = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "For: x",
      "Contact: y",
      `Reply key: age1${"x".repeat(58)}`,
      "  indented",
      "",
      "{",
      "⟦message⟧",
    ),
  );
  const field = fc.array(line, { maxLength: 5 }).map((lines) => lines.join("\n"));
  const typed = fc.record({ message: field, contact: field, for: field });
  fc.assert(
    fc.property(typed, (fields) => {
      const tip = parseTip(fields, say);
      fc.pre(tip.ok);
      if (!tip.ok) return;
      for (const key of [undefined, replyKey]) {
        const text = `${textOf(tip.value, key)}    `;
        expect(parseTip(fieldsIn(text), say)).toEqual(tip);
        // A source may write such a line too: only ours, above the message, counts.
        expect(replyKeyIn(text)).toBe(key);
      }
    }),
  );
});

test("JSON of former versions is read, and nothing is made of another text", () => {
  expect(fieldsIn('{"message":"m","contact":"c"}   ')).toEqual({ message: "m", contact: "c" });
  for (const other of ["", "qxcanary", "{", "For: x", "Subject: x\n\ny", "Contact: a\nFor: b\n\nm"])
    expect(fieldsIn(other), other).toBeUndefined();
});

test("a reply is read as our programs and any other age program encrypt it", () => {
  const replies = ["Which pier?", "For: you\n\nWhich pier?", '{"message":"x"}', "{", "Contact: me\n\nb"];
  for (const reply of replies) expect(replyIn(`${textOf({ message: reply })}   `), reply).toBe(reply);
  for (const reply of ["Which pier?", "For: you\n\nWhich pier?", "{", "[1]", "{}"])
    expect(replyIn(`${reply.replaceAll("\n", "\r\n")}\r\n`), reply).toBe(reply);
  expect(replyIn('{"message":"of a former version"}')).toBe("of a former version");
});
