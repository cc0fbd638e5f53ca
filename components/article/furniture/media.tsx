import "./media.css";
import type { ReactNode } from "react";
import { PictureCaption } from "@/components/article/picture-caption";
import { Picture } from "@/components/picture/picture";
import type { AttributesOf } from "@/lib/content/furniture";
import { clockLength, fileSize, type Media } from "@/lib/content/media";
import type { Picture as CompiledPicture } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";
import { mediaPath, picturePath } from "@/lib/urls";
import { Group } from "./group";

type Audio = AttributesOf<"Audio"> & { children?: ReactNode };

/** Nothing plays or loads by itself. The link below is for print, and for programs that show no players. */
export const mediaFurniture = (pictures: Record<string, CompiledPicture>, say: Say) => ({
  Video: ({ poster, title, alt, media: made, track, caption, ...words }: AttributesOf<"Video">) => {
    const media = madeOf(made);
    const picture = pictures[poster];
    if (!picture) throw new Error(`The compiled story lacks its picture "${poster}".`);
    const width = picture.widths.find((size) => size >= 960) ?? picture.width;
    return (
      <figure className="media">
        {media && (
          // biome-ignore lint/a11y/useMediaCaption: the compile demands captions where there is sound.
          <video
            controls
            preload="none"
            playsInline
            poster={picturePath(picture.id, width, "jpg")}
            width={media.width}
            height={media.height}
            aria-label={alt}
          >
            <source src={mediaPath(media.file)} type={media.type} />
            {track && (
              <track
                kind="captions"
                src={mediaPath(track)}
                srcLang={say.language}
                label={say("media.captions")}
                default
              />
            )}
          </video>
        )}
        {/* What programs that show the text alone, and paper, have in its place. */}
        <Picture picture={picture} alt={alt} sizes="38rem" className="hidden w-full print:block" />
        <FileLine title={title} media={media} say={say} />
        <PictureCaption {...words} {...(caption && { caption })} say={say} />
      </figure>
    );
  },
  Audio: ({ title, credit, licence, media: made, children }: Audio) => {
    const media = madeOf(made);
    return (
      <Group className="piece media" label={title}>
        <FileLine title={title} media={media} say={say} />
        {/* biome-ignore lint/a11y/useMediaCaption: its transcript is below it. */}
        {media && <audio controls preload="none" src={mediaPath(media.file)} aria-label={title} />}
        <p className="label">{say("media.transcript")}</p>
        {children}
        <p className="label">{licence ? `${credit} / ${licence}` : credit}</p>
      </Group>
    );
  },
});

type FileProps = { title: string; media: Media | undefined; say: Say };

function FileLine({ title, media, say }: FileProps) {
  return (
    <p className="label">
      <b>{title}</b> {media && clockLength(media.seconds)}{" "}
      {media && (
        <a href={mediaPath(media.file)} download>
          {say("media.file", {
            type: media.file.replace(/.*\./, "").toUpperCase(),
            size: fileSize(media.bytes, say.language),
          })}
        </a>
      )}
    </p>
  );
}

/** In the preview, a piece with faults has no file. */
const madeOf = (made: string | undefined): Media | undefined =>
  made === undefined ? undefined : JSON.parse(made);
