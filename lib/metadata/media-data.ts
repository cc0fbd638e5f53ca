import type { Element, RootContent } from "hast";
import type * as schema from "schema-dts";
import { type Media, mediaTypes } from "@/lib/content/media";
import type { Article, Site } from "@/lib/content/model";
import { syndicatedWidth } from "@/lib/content/picture-files";
import { textOf } from "@/lib/content/words-in";
import { licenceUrl } from "@/lib/licence-url";
import { absolute, mediaPath, picturePath } from "@/lib/urls";

type Story = Pick<Article, "body" | "pictures" | "publishedAt">;

/** The videos, recordings and galleries in a story, as search engines list them. */
export function mediaIn({ body, pictures, publishedAt }: Story, site: Site): schema.Thing[] {
  const uploadDate = publishedAt.toISOString();
  return body.children.filter(isElement).flatMap(({ tagName, properties, children }): schema.Thing[] => {
    const said = (name: string) => String(properties[name] ?? "");
    const addressOf = (src: string) => {
      const picture = pictures[src];
      const path = picture && picturePath(picture.id, syndicatedWidth(picture), "jpg");
      return path && absolute(site.address, path);
    };
    if (tagName === "Gallery")
      return [
        {
          "@type": "ImageGallery",
          name: said("title"),
          image: children.flatMap((figure) =>
            figure.type === "element" && figure.tagName === "Figure"
              ? (addressOf(String(figure.properties.src)) ?? [])
              : [],
          ),
        },
      ];
    const made = said("media");
    if (made === "") return [];
    const { file, type, seconds, bytes, width, height }: Media = JSON.parse(made);
    const licence = licenceUrl(said("licence"));
    const shared = {
      name: said("title"),
      contentUrl: absolute(site.address, mediaPath(file)),
      encodingFormat: type,
      contentSize: `${bytes}`,
      duration: `PT${Math.round(seconds)}S`,
      uploadDate,
      inLanguage: site.language,
      creditText: said("credit"),
      ...(licence && { license: licence }),
    };
    const poster = addressOf(said("poster"));
    return tagName === "Video"
      ? [
          {
            "@type": "VideoObject",
            ...shared,
            description: said("alt"),
            ...(poster && { thumbnailUrl: poster }),
            width: `${width}`,
            height: `${height}`,
            ...(said("track") && {
              caption: captionsAt(absolute(site.address, mediaPath(said("track")))),
            }),
          },
        ]
      : [{ "@type": "AudioObject", ...shared, transcript: children.map(textOf).join(" ").trim() }];
  });
}

function captionsAt(contentUrl: string) {
  return { "@type": "MediaObject" as const, contentUrl, encodingFormat: mediaTypes.vtt };
}

const isElement = (node: RootContent): node is Element => node.type === "element";
