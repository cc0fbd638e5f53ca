import type { Reply } from "./reply";

/** Documents have no client that would ask for anything but the document. */
const frameworkNames = /^(?:rsc|next-.*)$/i;

/** Adds names to a `Vary` header, and removes the framework's and what is in it twice (RFC 9110, 12.5.5). */
export function vary(reply: Reply, ...added: string[]): void {
  const names = [...(reply.headers.get("vary") ?? "").split(","), ...added].map((name) => name.trim());
  const kept = new Set(names.filter((name) => name && !frameworkNames.test(name)));
  if (kept.size > 0) reply.headers.set("vary", [...kept].join(", "));
  else reply.headers.delete("vary");
}
