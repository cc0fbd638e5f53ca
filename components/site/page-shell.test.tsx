import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { aSite } from "@/lib/content/testing/articles";
import { wordsOf } from "@/lib/language/languages";
import { inEdition } from "@/lib/urls";
import { LanguageStyles } from "./language-styles";
import { PageShell } from "./page-shell";

/** The page of a paper in `language`, or of its edition, and the part of its layout that depends on it. */
function pageIn(language: string, edition?: string): string {
  const at = (path: string) => (edition === undefined ? path : inEdition(edition, path));
  const spoken = edition ?? language;
  const site = aSite({ language: spoken, say: wordsOf(spoken), at });
  const locale = { ...site, now: new Date("2026-11-23T12:00:00Z") };
  return renderToStaticMarkup(
    <>
      <LanguageStyles language={language} />
      <PageShell context={{ site, locale, editions: [], pages: [], takesTips: false }}>
        <p>Text</p>
      </PageShell>
    </>,
  );
}

const preloaded = (html: string) =>
  [...html.matchAll(/rel="preload"[^>]*\/fonts\/([a-z-]+)/g)].map(([, of]) => of);

test.each([
  ["en", undefined, []],
  ["hy", undefined, ["noto-serif-armenian-armenian-normal-"]],
  ["en", "ar", ["noto-naskh-arabic-arabic-normal-"]],
  ["ar", "en", []],
  ["ar", "hy", ["noto-serif-armenian-armenian-normal-"]],
] as const)(
  "a page loads the typeface of its own language early: paper %s, edition %s",
  (paper, edition, faces) => {
    expect(preloaded(pageIn(paper, edition))).toEqual(faces);
  },
);
