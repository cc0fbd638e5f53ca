import "@/components/site/theme.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { newsreader } from "@/components/site/fonts";
import { LanguageStyles } from "@/components/site/language-styles";
import { LineColours } from "@/components/site/line-colours";
import { site } from "@/lib/content/site";
import { readerScript } from "@/lib/env";
import { agesOf } from "@/lib/language/ages";
import { directionOf } from "@/lib/language/direction";
import { paperMetadata } from "@/lib/metadata/page-metadata";
import { appleIconPath, manifestPath } from "@/lib/urls";

export function generateMetadata(): Metadata {
  return {
    ...paperMetadata(site()),
    manifest: manifestPath,
    // Next omits the icon.svg beside this file when metadata names any other icon, so both are named.
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" }, apple: appleIconPath },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fffdf8" },
    { media: "(prefers-color-scheme: dark)", color: "#13110e" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  const { language, categories } = site();
  const isRightToLeft = directionOf(language) === "rtl";
  return (
    <html
      lang={language}
      {...(isRightToLeft && { dir: "rtl" })}
      data-ages={agesOf(language)}
      className={`${newsreader.variable}${isRightToLeft ? " rtl" : ""}`}
    >
      <head>
        <LineColours categories={categories} />
        <LanguageStyles language={language} />
        {readerScript && <script src={readerScript} defer />}
      </head>
      <body>{children}</body>
    </html>
  );
}
