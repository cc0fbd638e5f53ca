import { expect, test } from "vitest";
import { progressLogTo } from "@/lib/progress-log";
import { printFailure } from "./print-failure";

function printed(cause: unknown, isTTY = false): string {
  const lines: string[] = [];
  const stream = { isTTY, write: (text: string) => lines.push(text) } as unknown as NodeJS.WriteStream;
  printFailure(
    cause,
    { contentFolder: "/srv/paper/content", compiledFolder: "/srv/paper/site" },
    progressLogTo(stream),
  );
  return lines.join("");
}

const end = "The content could not be compiled; there is no earlier content to serve.\n";

test.each([
  "EACCES: permission denied, open '/srv/paper/site/bodies/ab.json'",
  "EPERM: operation not permitted, open '/srv/paper/site/bodies/ab.json'",
  "EROFS: read-only file system, rename '/srv/paper/site/ab.unfinished' -> '/srv/paper/site/bodies/ab.json'",
])("a write that is not permitted is reported with its remedy: %s", (message) => {
  expect(printed(new Error(message))).toBe(
    `/srv/paper/site/bodies/ab.json cannot be written. Run npm run content as the user who owns that folder, as systemd's unit does.\n${end}`,
  );
});

test("an unreadable story is reported with its remedy", () => {
  const unread = "EACCES: permission denied, open '/srv/paper/content/articles/2026/tram.mdx'";
  expect(printed(new Error(unread))).toBe(
    `/srv/paper/content/articles/2026/tram.mdx cannot be read. Let the user who runs npm run content read it.\n${end}`,
  );
});

test("an unknown error is printed as it was thrown", () => {
  expect(printed(new Error("Of unknown kind"))).toContain("Error: Of unknown kind\n    at ");
  expect(printed("no error at all")).toBe(`'no error at all'\n${end}`);
});

test("a disk that is too full for the lock is reported as full", () => {
  const cause = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  expect(printed(new Error("The lock could not be taken.", { cause }))).toBe(
    `The disk is full. Make room, then run npm run content again.\n${end}`,
  );
});

test("on a terminal the failure replaces the progress line", () => {
  expect(printed(new Error("ENOSPC: no space left on device, write"), true)).toMatch(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequence that clears a line.
    /^\r\u001b\[2KThe disk is full\./,
  );
});
