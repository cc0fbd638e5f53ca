import { readFileSync, statSync } from "node:fs";
import { formerAddress } from "@/lib/redirect-source";

/** What a document says about its own publication, even if it has faults. */
export type Stated = {
  /** Whether it is marked as a draft, in whatever spelling: somebody wants it offline. */
  isDraft: boolean;
  /** In milliseconds; undefined if it cannot be read. */
  publishedAt: number | undefined;
  /** Its former addresses. */
  redirects: string[];
  category: string | undefined;
  language: string | undefined;
  translationOf: string | undefined;
  topics: string[];
  authors: string[];
};

/** Reads what a document with faults says, without a parser: its YAML may be the fault. */
export function statedIn(path: string): Stated {
  const head = frontMatterOf(readAsFarAsPossible(path));
  const [, draft] = /^ ?draft[ \t]*:[ \t]*(.*?)[ \t]*(?:[ \t]#.*)?$/im.exec(head) ?? [];
  const [, time = ""] = /^publishedAt[ \t]*:[ \t]*["']?([^"'\s]+)/m.exec(head) ?? [];
  const publishedAt = Date.parse(time);
  return {
    isDraft: draft !== undefined && !/^["']?(?:false|no|off|0|null|~)?["']?$/i.test(draft),
    publishedAt: Number.isNaN(publishedAt) ? undefined : publishedAt,
    redirects: listIn(head, "redirects").flatMap((written) => formerAddress(written) ?? []),
    category: listIn(head, "category")[0],
    language: listIn(head, "language")[0],
    translationOf: listIn(head, "translationOf")[0],
    topics: listIn(head, "topics"),
    authors: listIn(head, "authors"),
  };
}

/** The items of a list, in brackets or below hyphens. */
function listIn(head: string, name: string): string[] {
  const [, list = ""] = new RegExp(`^${name}[ \\t]*:(.*(?:\\n(?:[ \\t]+.*|-.*))*)`, "m").exec(head) ?? [];
  return list
    .replace(/(?:^|[ \t])#.*/gm, "")
    .replace(/^[ \t]*-[ \t]+/gm, ",")
    .split(/[,[\]\n]/)
    .map((item) => item.trim().replace(/^["']|["']$/g, ""))
    .filter(Boolean);
}

/** The lines up to the second one that begins with ---, or the first hundred. */
function frontMatterOf(text: string): string {
  const lines = text.split(/\r\n?|\n/, 400);
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  return lines.slice(0, end < 0 ? 100 : end).join("\n");
}

/** A text with U+FFFD for what is not UTF-8; empty if the file cannot be read. A pipe would never end. */
function readAsFarAsPossible(path: string): string {
  try {
    return statSync(path).isFile() ? readFileSync(path, "utf8") : "";
  } catch {
    return "";
  }
}
