/** The kinds of journalism that are not plain news. Their names for readers are messages (lib/language). */
export const labels = ["analysis", "explainer", "interview", "live", "opinion", "review"] as const;
export type Label = (typeof labels)[number];
