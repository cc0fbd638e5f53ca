import { expect, test } from "vitest";
import { inArticle, type Spoiled, testThatEachIsReported } from "@/lib/content/compile/testing/faulty-paper";
import { article, FixturePaper } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";

const words = "Nobody counted the passengers.";
const inBody = (text: string) => inArticle(words, text);
const attributes = 'title="Riders" alt="More by hand." source="Union"';
const chart = (table: string, more = 'type="bar"') => `<Chart ${more} ${attributes}>\n\n${table}\n\n</Chart>`;
const table = (...rows: string[]) => ["| Hour | Riders |", "| --- | ---: |", ...rows].join("\n");
const fromFile = (name: string, more = "") => `<Chart type="bar" ${attributes} data="${name}"${more} />`;
const withFile = (csv: string | Uint8Array, more?: string) => async (paper: FixturePaper) => {
  await paper.write("data/riders.csv", csv);
  await inBody(fromFile("riders.csv", more))(paper);
};

const charts: Spoiled[] = [
  {
    name: "a chart of no known type",
    spoil: inBody(chart(table("| 1 | 2 |"), 'type="bars"')),
    line: 21,
    says: ['"type" of <Chart> must be one of bar, line, slope, dot. Did you mean "bar"?'],
  },
  {
    name: "a chart without a table",
    spoil: inBody(`<Chart type="bar" ${attributes} />`),
    line: 21,
    says: ["<Chart> must contain a table", 'data="..."'],
  },
  {
    name: "a chart without words for those who do not see it",
    spoil: inBody('<Chart type="bar" title="A" source="B">\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n</Chart>'),
    line: 21,
    says: ['<Chart> must have the attribute "alt"'],
  },
  {
    name: "words beside the table of a chart",
    spoil: inBody(chart(`${table("| 1 | 2 |")}\n\nAs counted.`)),
    line: 27,
    says: ["must contain one table and nothing else"],
  },
  {
    name: "a link in the table of a chart",
    spoil: inBody(chart(table("| [One](/last-tram) | 2 |"))),
    line: 25,
    says: ["is plain text"],
  },
  {
    name: "a cell that is not a number",
    spoil: inBody(chart(table("| One | 240 |", "| Two | some |"))),
    line: 26,
    says: ['"some" in the column "Riders" is not a number. Write numbers as 1,234.5'],
  },
  {
    name: "a number as another language writes it",
    spoil: inBody(chart(table("| One | 1.240,5 |"))),
    line: 25,
    says: ['"1.240,5"', "Write numbers as 1,234.5"],
  },
  {
    name: "a chart with too many columns",
    spoil: inBody(chart("| A | B | C | D | E |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |")),
    line: 23,
    says: ["A bar chart must have at most 3 columns of numbers, not 4. Make two charts of it."],
  },
  {
    name: "a slope chart that lacks a column",
    spoil: inBody(chart(table("| One | 240 |"), 'type="slope"')),
    line: 23,
    says: ["A slope chart must have 2 columns of numbers beside the first column"],
  },
  {
    name: "a row twice",
    spoil: inBody(chart(table("| One | 240 |", "| One | 250 |"))),
    line: 26,
    says: ['two rows "One"'],
  },
  {
    name: "a highlight that is not in the table",
    spoil: inBody(chart(table("| Night trams | 240 |"), 'type="bar" highlight="Night tram"')),
    line: 23,
    says: ['The highlight "Night tram" is not a row or a column. Did you mean "Night trams"?'],
  },
  {
    name: "a file that is not there",
    spoil: async (paper) => {
      await paper.write("data/riders.csv", "Hour,Riders\nOne,240\n");
      await inBody(fromFile("rider.csv"))(paper);
    },
    line: 21,
    says: ['There is no file "data/rider.csv" in the content. Did you mean "riders.csv"?'],
  },
  {
    name: "a file outside of data",
    spoil: inBody(fromFile("../site.csv")),
    line: 21,
    says: ['There is no file "data/../site.csv"'],
  },
  {
    name: "data that are not a CSV",
    spoil: inBody(fromFile("riders.xlsx")),
    line: 21,
    says: ['"data" of <Chart> must be the name of a CSV file'],
  },
  {
    name: "a table and a file",
    spoil: inBody(chart(table("| 1 | 2 |"), 'type="bar" data="riders.csv"')),
    line: 21,
    says: ["not in both"],
  },
  {
    name: "a CSV with a row that is too long",
    spoil: withFile("Hour,Riders\nOne,240\nTwo,1,240\n"),
    line: 21,
    says: ["data/riders.csv, line 3: This row has 3 columns, and the first row 2."],
  },
  {
    name: "a CSV with a cell that is not a number",
    spoil: withFile("Hour,Riders\n\nOne,240 riders\n"),
    line: 21,
    says: ['data/riders.csv, line 3: "240 riders" in the column "Riders" is not a number', "1234.5"],
  },
  {
    name: "a CSV with an open quotation mark",
    spoil: withFile('Hour,Riders\n"One,240\n'),
    line: 21,
    says: ["data/riders.csv, line ", "quotation mark"],
  },
  {
    name: "a CSV without rows",
    spoil: withFile("Hour,Riders\n"),
    line: 21,
    says: ["data/riders.csv, line 1: The table must have a head and at least one row."],
  },
  {
    name: "a CSV in another encoding",
    spoil: withFile(Buffer.from("Ort,Fahrgäste\nÖde,240\n", "latin1")),
    line: 21,
    says: ["The file data/riders.csv is not UTF-8"],
  },
  {
    name: "a CSV that is too large",
    spoil: withFile(`Hour,Riders\n${"One,240\n".repeat(40_000)}`),
    line: 21,
    says: ["The file data/riders.csv is larger than 256 KB"],
  },
  {
    name: "a file in data that is not a CSV",
    spoil: (paper) => paper.write("data/riders.xlsx", "x"),
    path: "data/riders.xlsx",
    line: 1,
    says: ["figures of charts into data/<name>.csv"],
  },
];

testThatEachIsReported("a chart", charts);

const result = (goals: string, score = "2-1") =>
  `<Result title="Derby" home="Dockers" away="Weavers" score="${score}">\n${goals}\n</Result>`;
const vote = (choices: string, more = 'total="13"') => `<Vote title="Paper 61" ${more}>\n${choices}\n</Vote>`;

const results: Spoiled[] = [
  {
    name: "goals that do not add up to the score",
    spoil: inBody(result('<Goal for="home" by="Ada Senn" />')),
    line: 21,
    says: ["The goals add up to 1-0, and the score is 2-1."],
  },
  {
    name: "a score in words",
    spoil: inBody(result("", "two to one").replace(/>\n\n<\/Result>/, " />")),
    line: 21,
    says: ['"score" of <Result> must be two numbers'],
  },
  {
    name: "votes that do not add up to the total",
    spoil: inBody(vote('<Choice name="For" votes="7" />\n<Choice name="Against" votes="5" />')),
    line: 21,
    says: ["The votes add up to 12, and the total is 13."],
  },
  {
    name: "a majority of more than all votes",
    spoil: inBody(vote('<Choice name="For" votes="13" />', 'total="13" needed="14"')),
    line: 21,
    says: ["The majority 14 is more than all votes, 13."],
  },
];

testThatEachIsReported("a result", results);

const oneRow = "Hour,Riders\nOne,240\n";
const storedChart = (paper: FixturePaper) =>
  JSON.stringify(readStored(paper.compiledFolder).body("last-tram"));

test("an edited CSV changes the story that shows it, and no other is compiled", async () => {
  const paper = await FixturePaper.lay();
  await withFile(oneRow)(paper);
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(storedChart(paper)).toContain("240");
  expect(await paper.compile()).toBe(true);
  expect(paper.said.at(-1)).toContain("nothing compiled");
  await paper.write("data/riders.csv", oneRow.replace("240", "251"));
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(paper.said.at(-1)).toContain("1 document compiled");
  expect(storedChart(paper)).toContain("251");
});

test("a story stays as it was while its CSV has a fault or is gone", async () => {
  const paper = await FixturePaper.lay();
  await withFile(oneRow)(paper);
  await paper.compile();
  await paper.remove("data/riders.csv");
  expect(await paper.compile()).toBe(false);
  expect(storedChart(paper)).toContain("240");
  await paper.write("data/riders.csv", oneRow);
  expect(await paper.compile()).toBe(true);
});

test("numbers are read in the language of the paper, and again when that changes", async () => {
  const paper = await FixturePaper.lay();
  await inBody(chart(table("| One | 1.240 |")))(paper);
  await paper.compile();
  expect(storedChart(paper)).toContain('\\"values\\":[1.24]');
  await paper.change("site.yaml", /^language: .*$/m, "language: de");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(storedChart(paper)).toContain('\\"values\\":[1240]');
});

test("a CSV with semicolons has numbers as the paper writes them", async () => {
  const paper = await FixturePaper.lay();
  await withFile("Hour;Riders\nOne;1,240.5\n")(paper);
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(storedChart(paper)).toContain('\\"values\\":[1240.5]');
});

test("a CSV that no story uses is noted, and stops nothing", async () => {
  const paper = await FixturePaper.lay();
  await withFile(oneRow)(paper);
  await paper.write("data/fares.csv", oneRow);
  expect(await paper.compile()).toBe(true);
  expect(paper.said.filter((said) => said.includes("content/data"))).toEqual([
    "Note: unused in content/data: fares.csv.",
  ]);
  expect(article).toContain("last-tram");
});
