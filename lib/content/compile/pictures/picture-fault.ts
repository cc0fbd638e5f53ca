/** What is wrong with a picture and what to do, for its editor. Any other error is ours or the machine's. */
export class PictureFault extends Error {}
