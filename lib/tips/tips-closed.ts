/** No tip can be taken now. The cause was logged; the source is shown the newsroom's mail address. */
export class TipsClosed extends Error {
  override readonly name: string = "TipsClosed";
}
