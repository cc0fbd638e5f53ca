import { Picture } from "@/components/picture/picture";
import type { Picture as CompiledPicture } from "@/lib/content/model";
import { PictureCaption } from "./picture-caption";

/** What a story writes of a picture in its text. */
export type FigureProps = { src: string; alt: string; caption?: string; credit: string; licence?: string };

/** A picture in the text of a story. `pictures` are the compiled ones of that story, by `src`. */
export function Figure({
  src,
  alt,
  pictures,
  ...words
}: FigureProps & { pictures: Record<string, CompiledPicture> }) {
  const picture = pictures[src];
  if (!picture) throw new Error(`The compiled story lacks its picture "${src}". Run npm run content again.`);
  return (
    <figure className="my-8">
      <Picture picture={picture} alt={alt} sizes="(min-width: 46rem) 42.5rem, 100vw" className="w-full" />
      <PictureCaption {...words} />
    </figure>
  );
}
