declare module "linebreak" {
  // biome-ignore lint/style/noDefaultExport: so the package exports it.
  export default class LineBreaker {
    constructor(text: string);
    /** Where the text may be broken next, after `position`; null at its end. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
