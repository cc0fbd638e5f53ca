import { z } from "zod";
import type { Say } from "@/lib/language/say";
import type { Tip } from "@/lib/tips/tip";
import { type Problems, problemsIn } from "@/lib/tips/tip-problems";

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: Problems };

/** Forms without script end lines with CR and LF; normalised, so that both forms give the same tip. */
const text = z
  .string()
  .overwrite((typed) => typed.replace(/\r\n?/g, "\n"))
  .trim();

const optional = text.transform((text) => text || undefined).optional();

const tip = (say: Say) =>
  z.strictObject({ message: text, contact: optional, for: optional }).superRefine((typed, context) => {
    for (const [field, message] of Object.entries(problemsIn(typed, say)))
      context.addIssue({ code: "custom", path: [field], message });
  });

/** A tip as typed into the form, or a sentence for each invalid field. Unknown fields are refused. */
export function parseTip(fields: unknown, say: Say): Parsed<Tip> {
  return parsed(tip(say).safeParse(fields));
}

/** Converts zod's result, with the first problem of each field. */
export function parsed<Value>(result: z.ZodSafeParseResult<Value>): Parsed<Value> {
  if (result.success) return { ok: true, value: result.data };
  const problems: Problems = {};
  for (const { path, message } of result.error.issues) problems[String(path[0] ?? "form")] ??= message;
  return { ok: false, problems };
}
