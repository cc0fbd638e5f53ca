import "./forms.css";
import { dropCapOf } from "@/lib/content/labels";
import type { Article } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";

/** The classes of a story: its form, and whether its first letter is large (forms.css). */
export function classesOf({ label, partner }: Pick<Article, "label" | "partner">, say: Say): string {
  return [
    "story",
    ...(label ? [`form-${label}`] : []),
    ...(dropCapOf(label) && say.direction === "ltr" ? ["drop-cap"] : []),
    ...(partner ? ["partnered"] : []),
  ].join(" ");
}
