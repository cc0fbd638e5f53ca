/** No tip can be taken just now. Whoever throws this has told the log why; the source is given the newsroom's mail. */
export class TipsClosed extends Error {
  override readonly name: string = "TipsClosed";
}
