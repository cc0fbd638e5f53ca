import type * as pictures from "./pictures";

/** What makes pictures. Each function rejects with a `PictureFault` if an editor must change the picture. */
export type PictureMaker = Pick<typeof pictures, "makePicture" | "makeSmallerFormats" | "makeCrops"> & {
  /** Call this when no more pictures are to be made. */
  end: () => void;
};
