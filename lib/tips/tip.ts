/** What a source tells us. It is read by the newsroom alone: everything else in the paper sees it sealed. */
export type Tip = {
  message: string;
  /** How to reach the source, in the source's own words. */
  contact?: string | undefined;
  /** The beat or the author that it is for. */
  for?: string | undefined;
};

/** The longest that each field may be, in characters as JavaScript counts them. */
export const tipLimits = { message: 10_000, contact: 200, for: 200 } as const satisfies Record<
  keyof Tip,
  number
>;
