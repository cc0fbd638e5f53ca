declare module "linebreak" {
  // biome-ignore lint/style/noDefaultExport: as the package exports it.
  export default class LineBreaker {
    constructor(text: string);
    /** The next position at which the text may break; null after its end. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
