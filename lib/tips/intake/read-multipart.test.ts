import { expect, test } from "vitest";
import { readMultipart } from "./read-multipart";

const fieldPart = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const filePart = (name: string, content: string) =>
  `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n`;

function read(body: string) {
  const headers = new Headers({ "content-type": "multipart/form-data; boundary=b" });
  const limits = { longestTexts: 1_000, longest: 10_000, refuseFile: () => undefined };
  return readMultipart(headers, new Blob([body]).stream(), limits);
}

test("a form that ends anywhere, also within a file, is an error of the form and not of the process", async () => {
  const form = `${fieldPart("message", "seen")}${filePart("a.txt", "one")}${fieldPart("for", "Ana")}--b--`;
  const attempts = await Promise.allSettled(
    Array.from({ length: form.length - 1 }, (_, end) => read(form.slice(0, end))),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toEqual([]);
  expect(await read(form)).toMatchObject({ fields: { message: "seen", for: "Ana" } });
});

test.each([
  ["what %22is%22 this?.txt", 'what "is" this?.txt'],
  ["a%0D%0Ab.txt", "a\r\nb.txt"],
  ["100%25.txt", "100%25.txt"],
  ["報告 Ü.pdf", "報告 Ü.pdf"],
])("a browser that sends the name %s means %j", async (sent, name) => {
  expect((await read(`${filePart(sent, "one")}--b--`))?.file).toMatchObject({ name });
});

test("two files are one too many, and an empty choice beside a file is none", async () => {
  const first = filePart("a.txt", "one");
  expect((await read(`${first}${filePart("b.txt", "two")}--b--`))?.file).toEqual({ fault: "several" });
  expect((await read(`${first}${filePart("", "")}--b--`))?.file).toMatchObject({ name: "a.txt" });
});
