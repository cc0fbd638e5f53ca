import { site } from "@/lib/content/site";
import { openText } from "@/lib/http/public-text";
import { frontPath, iconPath } from "@/lib/urls";

/** The grounds of the paper, as components/site/theme.css has them. */
const ground = "#fffdf8";

/** What a phone needs to keep the paper beside its other programs. */
export function manifestResponse(now: Date): Response {
  const { name, tagline, description, language } = site();
  const manifest = {
    id: frontPath,
    name,
    short_name: name,
    description: `${tagline}. ${description}`,
    lang: language,
    start_url: frontPath,
    scope: frontPath,
    display: "minimal-ui",
    background_color: ground,
    theme_color: ground,
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
  return openText(JSON.stringify(manifest, null, 1), "application/manifest+json", now);
}
