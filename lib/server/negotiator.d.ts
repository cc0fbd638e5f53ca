/** The part of negotiator that we use: its published types do not know `preferred`. */
declare module "negotiator" {
  class Negotiator {
    constructor(request: { headers: { "accept-encoding"?: string } });
    encodings<Name extends string>(
      available: readonly Name[],
      options: { preferred: readonly Name[] },
    ): Name[];
  }
  export = Negotiator;
}
