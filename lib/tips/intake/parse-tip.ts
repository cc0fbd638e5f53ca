import { z } from "zod";
import { paddedSizes } from "@/lib/tips/crypto/padding";
import { type Tip, tipLimits } from "@/lib/tips/tip";

/** What is wrong with a form, a sentence for each field that is; to be shown beside it. */
export type Problems = Partial<Record<string, string>>;

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: Problems };

/** Forms end each line with CR and LF; a tip that came without script is to read as one that came with it. */
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
  // Characters that JSON must spell out can make more of a text than its length says.
  .refine((parsed) => new TextEncoder().encode(JSON.stringify(parsed)).length <= (paddedSizes.at(-1) ?? 0), {
    path: ["message"],
    message: "That is more than the form can take: please shorten it.",
  });

/** A tip as typed into the form, or a sentence beside each field that it lacks. Fields it does not have are refused. */
export function parseTip(fields: unknown): Parsed<Tip> {
  return parsed(tip.safeParse(fields));
}

/** What zod found, with the first problem of each field. */
export function parsed<Value>(result: z.ZodSafeParseResult<Value>): Parsed<Value> {
  if (result.success) return { ok: true, value: result.data };
  const problems: Problems = {};
  for (const { path, message } of result.error.issues) problems[String(path[0] ?? "form")] ??= message;
  return { ok: false, problems };
}
