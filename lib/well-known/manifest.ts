import type { Site } from "@/lib/content/model";
import { site } from "@/lib/content/site";
import { openText } from "@/lib/http/public-text";
import { frontPath, iconPath } from "@/lib/urls";

/** The background of the light theme (components/site/theme.css). */
const background = "#fffdf8";

/** Serves the web app manifest, with which a phone can install the paper. */
export function manifestResponse(now: Date): Response {
  return openText(JSON.stringify(manifestOf(site()), null, 1), "application/manifest+json", now);
}

export function manifestOf({ name, tagline, description, language, say }: Site) {
  return {
    id: frontPath,
    name,
    short_name: name,
    description: `${say("sentence", { words: tagline })} ${description}`,
    lang: language,
    dir: say.direction,
    start_url: frontPath,
    scope: frontPath,
    display: "minimal-ui",
    background_color: background,
    theme_color: background,
    categories: ["news"],
    icons: (["icon", "maskable"] as const).flatMap((kind) =>
      ([192, 512] as const).map((size) => ({
        src: iconPath(kind, size),
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose: kind === "icon" ? "any" : "maskable",
      })),
    ),
  };
}
