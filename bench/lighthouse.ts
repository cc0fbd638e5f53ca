/** Runs Lighthouse on a simulated slow phone: the median of three runs for each figure. */
import lighthouse, { type Result } from "lighthouse";
import { chromium } from "playwright";
import { findBrowser } from "../e2e/prerequisites/browser";
import { freePort } from "../e2e/site/free-port";
import { median } from "./median";
import { emptyPage, pages } from "./pages";
import type { Sites } from "./sites";
import { printTable } from "./table";

const runs = 3;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const timings = {
  FCP: "first-contentful-paint",
  LCP: "largest-contentful-paint",
  TBT: "total-blocking-time",
  CLS: "cumulative-layout-shift",
} as const;

type Findings = { page: string; figures: Record<string, number>; faults: string[] };

export async function measureLighthouse({ paper, empty }: Sites): Promise<{ pages: Findings[] }> {
  const addresses: [page: string, address: string][] = [
    ["front", paper.address + pages.front],
    ["category", paper.address + pages.category],
    ["article, all furniture", paper.address + pages["article, all furniture"]],
    ["topic", paper.address + pages.topic],
    ["author", paper.address + pages.author],
    [emptyPage, empty.address],
  ];
  const findings: Findings[] = [];
  for (const [page, address] of addresses) {
    const results: Result[] = [];
    for (let run = 0; run < runs; run++) results.push(await examineWithRetries(address));
    findings.push({ page, figures: mediansOf(results), faults: [...new Set(results.flatMap(faultsIn))] });
  }
  printTable(
    `Lighthouse, mobile, median of ${runs} (scores of 100; FCP, LCP and TBT in ms)`,
    ["page", ...categories, ...Object.keys(timings)],
    findings.map(({ page, figures }) => [page, ...Object.values(figures)]),
  );
  for (const { page, faults } of findings)
    if (faults.length > 0) console.log(`  ${page} loses points by: ${faults.join(", ")}`);
  return { pages: findings };
}

/** Repeats a run that lost its trace, as happens on a busy machine. Rejects after the last attempt. */
async function examineWithRetries(address: string, tries = 3): Promise<Result> {
  try {
    return await examine(address);
  } catch (cause) {
    if (tries === 1) throw cause;
    return examineWithRetries(address, tries - 1);
  }
}

/** One run in a browser of its own, so that its cache is empty. */
async function examine(address: string): Promise<Result> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-background-networking", `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(address, { port, logLevel: "error", onlyCategories: [...categories] });
    if (!result) throw new Error(`Lighthouse returned no result for ${address}.`);
    const { runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`Lighthouse could not examine ${address}: ${runtimeError.message}`);
    return result.lhr;
  } finally {
    await browser.close();
  }
}

function mediansOf(results: Result[]): Record<string, number> {
  const scores = categories.map((category) => [
    category,
    Math.round(100 * median(results.map((result) => result.categories[category]?.score ?? 0))),
  ]);
  const times = Object.entries(timings).map(([name, audit]) => [
    name,
    Number(median(results.map((result) => numberOf(result, audit))).toFixed(name === "CLS" ? 3 : 0)),
  ]);
  return Object.fromEntries([...scores, ...times]);
}

function numberOf(result: Result, audit: string): number {
  const value = result.audits[audit]?.numericValue;
  if (value === undefined)
    throw new Error(`Lighthouse did not measure ${audit} of ${result.finalDisplayedUrl}.`);
  return value;
}

/** Failed audits that count towards a score. */
function faultsIn({ categories, audits }: Result): string[] {
  return Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
}
