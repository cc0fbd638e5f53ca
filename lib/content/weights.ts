/** How much the desk thinks of a story, least first. A story without a weight is normal. */
export const weights = ["brief", "normal", "lead", "splash"] as const;
export type Weight = (typeof weights)[number];
