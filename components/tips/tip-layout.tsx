import "./tips.css";
import type { ReactNode } from "react";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import { TipWords } from "@/components/tips/tip-words";
import { tipScript } from "@/lib/env";
import type { Locale } from "@/lib/language/locale";
import { wordsAttributes } from "@/lib/language/say";
import { frontPath } from "@/lib/urls";

/** The shell of a page for sources. It loads the script for tips, which no other page does. */
export function TipShell(props: { context: PageContext; isDated?: boolean; children: ReactNode }) {
  return (
    <PageShell {...props}>
      {props.children}
      <TipWords say={props.context.locale.say} />
      {tipScript && <script src={tipScript} defer />}
    </PageShell>
  );
}

type TipLayoutProps = {
  locale: Locale;
  title: string;
  standfirst?: string;
  notes?: ReactNode;
  children: ReactNode;
};

/** A page for sources: heading, form, and notes beside it where there is room. */
export function TipLayout({ locale, title, standfirst, notes, children }: TipLayoutProps) {
  return (
    <div {...wordsAttributes(locale.say)} className="tip-layout" data-layout>
      <div className="min-w-0">
        <quick-exit className="mb-4 block font-sans text-note print:hidden">
          <a href={locale.at(frontPath)} className="link inline-block py-2 font-semibold">
            {locale.say("tips.leave")}
          </a>
        </quick-exit>
        <h1 tabIndex={-1} className="text-title font-semibold tracking-title text-balance outline-none">
          {title}
        </h1>
        {standfirst && (
          <p className="mt-4 text-standfirst text-pretty text-muted md:text-wide-standfirst">{standfirst}</p>
        )}
        {children}
      </div>
      {notes}
    </div>
  );
}
