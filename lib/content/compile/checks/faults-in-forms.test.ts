import { inArticle, type Spoiled, testThatEachIsReported } from "@/lib/content/compile/testing/faulty-paper";

const withLine = (name: string, line: string, ...says: string[]): Spoiled => ({
  name,
  spoil: inArticle("label: analysis", `label: analysis\n${line}`),
  line: 10,
  says,
});

testThatEachIsReported("a form of journalism", [
  withLine("a rating of 4.3", "review: { of: Fog, kind: play, rating: 4.3 }", "from 0 to 5, in halves"),
  withLine("a rating above the best", "review: { of: Fog, kind: play, rating: 6 }", "from 0 to 5, in halves"),
  withLine(
    "a review of nothing known",
    "review: { of: Fog, kind: plai }",
    "review.kind must be one of",
    'Did you mean "play"?',
  ),
  withLine("a review without its object", "review: { kind: play }", '"review.of" is required'),
  withLine("a life without its end", 'life: { name: Ada, born: "1932" }', '"life.died" is required'),
  withLine(
    "a partner who does what?",
    "partner: { name: Ode, kind: sponsor }",
    "partner.kind must be one of supported, paid",
  ),
  withLine("a partner without a name", "partner: { kind: paid }", '"partner.name" is required'),
  withLine(
    "a partner at no web address",
    "partner: { name: Ode, kind: paid, url: ferries.example }",
    '"partner.url" must be a valid address',
  ),
]);
