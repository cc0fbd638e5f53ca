import { Picture } from "@/components/picture/picture";
import type { Picture as CompiledPicture } from "@/lib/content/model";
import { PictureCaption } from "./picture-caption";

/** The attributes of a figure in a story's text. */
export type FigureProps = {
  src: string;
  alt: string;
  caption?: string;
  credit: string;
  licence?: string;
  wide?: boolean;
};

/**
 * A picture in the text of a story. A wide one also covers the byline's column. `pictures` are the story's
 * compiled pictures by `src`.
 */
export function Figure({
  src,
  alt,
  wide: isWide = false,
  pictures,
  ...words
}: FigureProps & { pictures: Record<string, CompiledPicture> }) {
  const picture = pictures[src];
  if (!picture) throw new Error(`The compiled story lacks its picture "${src}". Run npm run content again.`);
  return (
    <figure className={`my-8 ${isWide ? "lg:-ml-72" : ""}`}>
      <Picture
        picture={picture}
        alt={alt}
        sizes={isWide ? "(min-width: 64rem) 61rem, 100vw" : "(min-width: 46rem) 42.5rem, 100vw"}
        className="w-full"
      />
      <PictureCaption {...words} />
    </figure>
  );
}
