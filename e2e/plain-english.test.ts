import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Words that have to be read twice, or that have a standard name, and what to write instead. */
const instead: [words: RegExp, better: string][] = [
  [/\bwhoever\b/i, "who, or the standard noun: client, reader, editor"],
  [/\bof which\b/i, "a sentence of its own, or whose"],
  [/\bthat which\b/i, "what"],
  [/\bas good as none\b/i, "ignored, or the exact number"],
  [/\btold\b/i, "print, report, return or warn"],
  [/(?<!\bthere )\bis no (?!longer\b)/i, "is not a, or must be"],
  [/\bwithout a word\b/i, "silently"],
  [/\banew\b/i, "again"],
  [/\bfor nobody\b/i, "warm-up, or unused"],
  [/\bturnstile/i, "deduplicator"],
  [/\bsurroundings\b/i, "context, with a word for what"],
  [/\bsayings\b/i, "quotes, reasons or references"],
  [/\bdoors\b/i, "request guard, or entry points"],
  [/\bcrew\b/i, "worker pool"],
  [/\bresends\b/i, "idempotency"],
  [/\bfarewell/i, "shutdown hook"],
  [/\brehears/i, "warm-up"],
  [/\brendered.?ahead\b/i, "prerendered"],
  [/\bhostile.?words\b/i, "injection payloads"],
  [/\bdayOf\b/, "the name of the day's purpose"],
];

const places = [
  "lib",
  "app",
  "components",
  "e2e",
  "bench",
  "docs",
  "deploy",
  ".github",
  ".env.example",
  "*.md",
];
const texts = execFileSync("git", ["ls-files", ...places], { encoding: "utf8" })
  .split("\n")
  .filter(
    (path) => /\.(?:tsx?|js|css|md|conf|ya?ml|example)$/.test(path) && path !== "e2e/plain-english.test.ts",
  )
  .flatMap((path) => {
    const lines = readFileSync(path, "utf8").split("\n");
    return lines.map((line, index) => ({ path, at: `${path}:${index + 1}`, line }));
  })
  // What components say to readers is the newsroom's own language.
  .filter(({ path, line }) => !path.startsWith("components/") || /^\s*(?:\/\/|\/?\*)/.test(line));

test.each(instead)("code and docs say, instead of %s: %s", (words) => {
  expect(texts.length).toBeGreaterThan(20_000);
  expect(texts.filter(({ line }) => words.test(line)).map(({ at, line }) => `${at} ${line}`)).toEqual([]);
});
