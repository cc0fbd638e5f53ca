/** Measures what an archive costs as it grows: papers of several sizes, compiled, built, read and edited. */
import { join } from "node:path";
import { type ArchiveFigures, measurePaper } from "./archive/measure-paper";
import { type Cell, printTable } from "./table";

export const usualSizes = [100, 1_000, 10_000];

/** docs/archive.md explains the figures. A size that fails is reported, and the others are still measured. */
export async function measureArchive(folder: string, sizes: number[]): Promise<{ papers: ArchiveFigures[] }> {
  const papers: ArchiveFigures[] = [];
  for (const articles of sizes) {
    console.log(`\nA paper of ${articles.toLocaleString("en")} stories`);
    try {
      papers.push(await measurePaper(join(folder, `archive-${articles}`), articles));
    } catch (cause) {
      console.error(cause);
      process.exitCode = 1;
    }
  }
  print(papers);
  return { papers };
}

type Row = {
  what: string;
  figure: (figures: ArchiveFigures) => number | undefined;
  digits?: number;
  /** The target at 10,000 stories. */
  target?: Cell;
  /** At 10,000 stories on two cores, of complete builds except for contentlayer2. Not measured here. */
  peers?: { hugo?: Cell; astro?: Cell; contentlayer2?: Cell };
};

const rows: Row[] = [
  {
    what: "compile, cold, s",
    figure: ({ compile }) => compile.coldSeconds,
    target: 60,
    peers: { contentlayer2: 285 },
  },
  { what: "  memory at most, MB", figure: ({ compile }) => compile.coldPeakMb, digits: 0, target: "1,000" },
  { what: "compile, nothing changed, s", figure: ({ compile }) => compile.unchangedSeconds, target: 2 },
  { what: "compile, one edit, s", figure: ({ compile }) => compile.oneEditSeconds, target: 3 },
  { what: "  memory at most, MB", figure: ({ compile }) => compile.oneEditPeakMb, digits: 0 },
  { what: "build of the site, s", figure: ({ buildSeconds }) => buildSeconds, target: "1.25 x 100" },
  {
    what: "compile cold and build, s",
    figure: ({ compile, buildSeconds }) => compile.coldSeconds + buildSeconds,
    peers: { hugo: 76, astro: 60 },
  },
  { what: "start until the front page, s", figure: ({ startSeconds }) => startSeconds },
  {
    what: "newest story, edit to live, s",
    figure: ({ live }) => live.newest.seconds,
    target: 5,
    peers: { hugo: 76, astro: 51 },
  },
  { what: "  compile alone, s", figure: ({ live }) => live.newest.compileSeconds },
  {
    what: "old story, edit to live, s",
    figure: ({ live }) => live.old.seconds,
    target: 5,
    peers: { hugo: 76, astro: 51 },
  },
  { what: "story, first visit, ms", figure: ({ coldPageMs }) => coldPageMs, target: 50 },
  { what: "  just after the start, ms", figure: ({ coldPageAfterStartMs }) => coldPageAfterStartMs },
  { what: "story, visited before, ms", figure: ({ warmPageMs }) => warmPageMs },
  { what: "front page, ms", figure: ({ front }) => front.warmMs },
  { what: "  longest wait after an edit, ms", figure: ({ front }) => front.afterEditMs },
  { what: "category page, ms", figure: ({ category }) => category.warmMs },
  { what: "  longest wait after an edit, ms", figure: ({ category }) => category.afterEditMs },
  {
    what: "server after 300 visits, MB",
    figure: ({ server }) => server.afterVisitsMb,
    digits: 0,
    target: 400,
  },
  { what: "  at most, edits included, MB", figure: ({ server }) => server.mostMb, digits: 0 },
];

function print(papers: ArchiveFigures[]): void {
  const sizes = papers.map(({ articles }) => articles.toLocaleString("en"));
  printTable(
    "An archive by its number of stories, medians where repeated; peers as published, at 10,000",
    ["what", ...sizes, "target at 10,000", "Hugo", "Astro", "contentlayer2"],
    rows.map(
      ({
        what,
        figure,
        digits = 1,
        target = "",
        peers: { hugo = "", astro = "", contentlayer2 = "" } = {},
      }) => [
        what,
        ...papers.map((paper) => figure(paper)?.toFixed(digits) ?? "—"),
        target,
        hugo,
        astro,
        contentlayer2,
      ],
    ),
  );
}
