import { inArticle, type Spoiled, testThatEachIsReported } from "@/lib/content/compile/testing/faulty-paper";
import { article, second } from "@/lib/content/compile/testing/fixture-paper";

const inSeries = (name: string, part: string) => `series: { name: ${name}, part: ${part} }\ntopics:`;

const faults: Spoiled[] = [
  {
    name: "a part that is not a whole number",
    spoil: inArticle("topics:", inSeries("Rivers", "1.5")),
    line: 5,
    says: ['"series.part" must be a whole number from 1 on'],
  },
  {
    name: "a name that makes no address",
    spoil: inArticle("topics:", inSeries('"!?"', "1")),
    line: 5,
    says: ['The series "!?" must contain letters or digits'],
  },
  {
    name: "two stories that are the same part",
    spoil: async (paper) => {
      await paper.change(article, "topics:", inSeries("Rivers", "2"));
      await paper.change(second, "topics:", inSeries("Rivers", "2"));
    },
    path: second,
    line: 5,
    says: ['Part 2 of the series "Rivers" is', article, "another number"],
  },
  {
    name: "a series that is spelled in two ways",
    spoil: async (paper) => {
      await paper.change(article, "topics:", inSeries("Rivers", "1"));
      await paper.change(second, "topics:", inSeries("rivers", "2"));
    },
    path: second,
    line: 5,
    says: ['spelled "Rivers"', article],
  },
];

testThatEachIsReported("a series", faults);
