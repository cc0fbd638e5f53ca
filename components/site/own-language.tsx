import type { ReactNode } from "react";
import { directionOf } from "@/lib/language/direction";
import type { Locale } from "@/lib/language/locale";

/** Text in the paper's own language. Editions mark it with the language, and the direction if it differs. */
export function InOwnLanguage({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { ownLanguage, say } = locale;
  if (!ownLanguage) return children;
  const direction = directionOf(ownLanguage);
  return (
    <span lang={ownLanguage} {...(direction !== say.direction && { dir: direction })}>
      {children}
    </span>
  );
}

/** The attributes of a link to a page that is in the paper's own language in every edition. */
export const toOwnLanguage = ({ ownLanguage }: Locale) => (ownLanguage ? { hrefLang: ownLanguage } : {});
