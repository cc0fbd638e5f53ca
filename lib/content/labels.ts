/** The kinds of journalism that are not plain news, with their names for readers. */
export const labelNames = {
  analysis: "Analysis",
  explainer: "Explainer",
  interview: "Interview",
  live: "Live",
  opinion: "Opinion",
  review: "Review",
};
export type Label = keyof typeof labelNames;
export const labels = Object.keys(labelNames) as Label[];
