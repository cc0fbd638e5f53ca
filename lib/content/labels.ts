export const labels = ["analysis", "explainer", "interview", "live", "opinion", "review"] as const;
/** What kind of journalism this is, when it is not plain news. */
export type Label = (typeof labels)[number];

export const labelNames: Record<Label, string> = {
  analysis: "Analysis",
  explainer: "Explainer",
  interview: "Interview",
  live: "Live",
  opinion: "Opinion",
  review: "Review",
};
