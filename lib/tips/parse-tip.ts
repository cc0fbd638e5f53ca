import { z } from "zod";
import { paddedSizes } from "@/lib/tips/crypto/padding";
import { type Tip, tipLimits } from "@/lib/tips/tip";

/** A sentence for each invalid field of a form, shown beside it. */
export type Problems = Partial<Record<string, string>>;

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: Problems };

/** Forms without script end lines with CR and LF; normalised, so that both forms give the same tip. */
const text = z
  .string()
  .overwrite((typed) => typed.replace(/\r\n?/g, "\n"))
  .trim();

const optional = (limit: number) =>
  text
    .max(limit, `That is too long: please keep to ${limit} characters.`)
    .transform((text) => text || undefined)
    .optional();

const tip = z
  .strictObject({
    message: text
      .min(1, "Tell us what happened.")
      .max(tipLimits.message, "That is more than the form can take: please keep to 10,000 characters."),
    contact: optional(tipLimits.contact),
    for: optional(tipLimits.for),
  })
  // Characters that JSON escapes can make a text much longer.
  .refine((parsed) => new TextEncoder().encode(JSON.stringify(parsed)).length <= (paddedSizes.at(-1) ?? 0), {
    path: ["message"],
    message: "That is more than the form can take: please shorten it.",
  });

/** A tip as typed into the form, or a sentence for each invalid field. Unknown fields are refused. */
export function parseTip(fields: unknown): Parsed<Tip> {
  return parsed(tip.safeParse(fields));
}

/** Converts zod's result, with the first problem of each field. */
export function parsed<Value>(result: z.ZodSafeParseResult<Value>): Parsed<Value> {
  if (result.success) return { ok: true, value: result.data };
  const problems: Problems = {};
  for (const { path, message } of result.error.issues) problems[String(path[0] ?? "form")] ??= message;
  return { ok: false, problems };
}

/** Undefined for invalid JSON. The parser's error would quote the text, control characters included. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
