import { english } from "@/lib/language/english";
import { sayIn } from "@/lib/language/say";

/** Terminals speak English, as all programs do. */
export const say = sayIn("en", english);
