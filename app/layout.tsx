import "@/components/site/theme.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { newsreader } from "@/components/site/fonts";
import { PaperStyles } from "@/components/site/paper-styles";
import { site } from "@/lib/content/site";
import { readerScript } from "@/lib/env";
import { directionOf } from "@/lib/language/direction";
import { facesOf } from "@/lib/language/faces";
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
  const [face] = facesOf(language);
  const isRightToLeft = directionOf(language) === "rtl";
  return (
    <html
      lang={language}
      {...(isRightToLeft && { dir: "rtl" })}
      className={`${newsreader.variable}${isRightToLeft ? " rtl" : ""}`}
    >
      <head>
        <PaperStyles categories={categories} language={language} />
        {face && <link rel="preload" as="font" type="font/woff2" crossOrigin="" href={face.address} />}
        {readerScript && <script src={readerScript} defer />}
      </head>
      <body>{children}</body>
    </html>
  );
}
