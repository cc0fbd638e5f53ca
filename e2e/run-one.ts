/**
 * `npm run test:one -- <file> [-g name]`: one unit test file, or one browser test on papers that stay built
 * between runs. Ends in "N passed, N failed".
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { findBrowser } from "./prerequisites/browser";
import { runBrowserTests } from "./runners/run-browser-tests";
import { runUnitTests } from "./runners/run-unit-tests";
import { printSlowest, summaryLine, type TestResults } from "./runners/test-results";
import { inTemporaryFolder } from "./site/temporary-folder";
import { keptTestPaper, type PaperName, servePaper } from "./site/test-papers";

const help = `npm run test:one -- <file> ... [options]

  <file>               unit tests (*.test.ts) or browser tests (*.spec.ts), not both
  -g, --grep <name>    only tests whose names match
  --paper <name>       only on this paper, such as fixture or sample; else on each that the test is for
  --help               this

Browser tests build the papers that they need once, and again only when code or content has changed.
`;

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: "string", short: "g" },
    paper: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help || files.length === 0) {
  console.log(help);
  process.exit(values.help ? 0 : 1);
}
const results = await inTemporaryFolder("test-one", testOne).catch((cause: unknown): TestResults => {
  const message = cause instanceof Error ? cause.message : String(cause);
  return { passed: 0, skipped: [], failures: [message], durations: [] };
});
if (results.passed + results.failures.length === 0) results.failures.push("No test ran: no name matches.");
printSlowest(results.durations);
// Vitest and Playwright have printed the failures of tests.
for (const failure of results.failures) console.log(`FAILED: ${failure}`);
console.log(summaryLine({ ...results, skipped: [] }));
process.exit(results.failures.length === 0 ? 0 : 1);

async function testOne(folder: string): Promise<TestResults> {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`There is no file ${missing.join(", ")}.`);
  if (!files.some(isBrowserTest))
    return runUnitTests(folder, [...files, ...(values.grep ? ["-t", values.grep] : [])]);
  if (!files.every(isBrowserTest)) throw new Error("Name unit tests or browser tests, not both.");
  process.env.CHROMIUM_PATH = await findBrowser();
  const built = await Promise.all(
    papersOf(files).map(async (name) => ({ name, paper: await keptTestPaper(folder, name) })),
  );
  const papers = await Promise.all(built.map(({ name, paper }) => servePaper(paper, name)));
  return runBrowserTests(folder, papers, [...files, ...(values.grep ? ["-g", values.grep] : [])]);
}

function isBrowserTest(file: string): boolean {
  return file.endsWith(".spec.ts");
}

/** The papers that browser tests are for, by the folders they lie in (playwright.config.ts). */
function papersOf(specs: string[]): PaperName[] {
  const isFor: Record<PaperName, (spec: string) => boolean> = {
    fixture: (spec) => !/(sample-paper|language-papers)\//.test(spec),
    sample: (spec) => /(every|sample)-paper\//.test(spec),
    arabic: (spec) => spec.includes("language-papers/whole-"),
    armenian: (spec) => spec.includes("language-papers/whole-"),
    trilingual: (spec) => spec.includes("language-papers/editions"),
  };
  const all = Object.keys(isFor) as PaperName[];
  const names = all.filter((name) => specs.some(isFor[name]) && (values.paper ?? name) === name);
  if (names.length === 0)
    throw new Error(`--paper must be one that these tests are for, not ${values.paper}.`);
  return names;
}
