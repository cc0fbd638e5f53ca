/**
 * `npm run bench:source [-- commit ...]`: the size and the structure of the source, commit by commit, tests
 * left out. Imports are found in the text, so that old commits need no packages.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { printTable } from "./table";

/**
 * The rooms of lib, from the highest floor to the lowest (docs/architecture.md). Files directly in lib lie
 * below.
 */
const floors = [
  ["programs"],
  ["server"],
  ["metadata", "cards", "feeds", "sitemaps", "formats", "well-known", "announce"],
  ["most-read"],
  ["tips"],
  ["documents"],
  ["http"],
  ["content"],
  ["store"],
  ["bundling"],
];

/** `upwards` is undefined for a commit with other rooms. */
type Figures = { lines: number; upwards: string[] | undefined; circles: string[]; javascript: number };

const commits = process.argv.length > 2 ? process.argv.slice(2) : ["HEAD"];
const figures = commits.map(figuresOf);
printTable(
  "Source in app, components and lib, without tests",
  ["what", ...commits],
  [
    ["lines", ...figures.map(({ lines }) => lines)],
    ["imports upwards in lib", ...figures.map(({ upwards }) => upwards?.length ?? "other rooms")],
    ["files in circles of imports", ...figures.map(({ circles }) => circles.length)],
    [".js files in lib", ...figures.map(({ javascript }) => javascript)],
  ],
);
for (const line of figures.at(-1)?.upwards ?? []) console.log(`  upwards: ${line}`);
for (const path of figures.at(-1)?.circles ?? []) console.log(`  in a circle: ${path}`);

function figuresOf(commit: string): Figures {
  const folder = mkdtempSync(join(tmpdir(), "source-"));
  try {
    const archive = execFileSync("git", ["archive", commit, "app", "components", "lib"], {
      maxBuffer: 2 ** 28,
    });
    execFileSync("tar", ["-x", "-C", folder], { input: archive });
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter(
      (path) => /\.(?:tsx?|js|css)$/.test(path) && !/\.test\.|(?:^|\/)testing\//.test(path),
    );
    const texts = new Map(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
    const imports = new Map([...texts].map(([path, text]) => [path, importsOf(folder, path, text)]));
    const inLib = files.filter((path) => path.startsWith("lib/"));
    return {
      lines: [...texts.values()].reduce((sum, text) => sum + text.split("\n").length - 1, 0),
      upwards: inLib.every((path) => floorOf(path) !== undefined) ? upwardsIn(imports) : undefined,
      circles: files.filter((path) => reaches(imports, path, path)),
      javascript: inLib.filter((path) => path.endsWith(".js")).length,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files of ours that a file imports, types included. */
function importsOf(folder: string, path: string, text: string): string[] {
  const named = [...text.matchAll(/(?:^|\n)(?:import|export) [^"']*?["']([^"']+)["']|import\("([^"]+)"\)/g)];
  return named.flatMap(([, still, moving]) => {
    const name = still ?? moving ?? "";
    if (!/^(?:@\/|\.)/.test(name)) return [];
    const target = name.startsWith("@/") ? name.slice(2) : join(dirname(path), name);
    const found = ["", ".ts", ".tsx", ".js"].find((ending) => existsSync(join(folder, target + ending)));
    return found === undefined ? [] : [target + found];
  });
}

/** 0 for the highest floor; undefined for a file outside lib or in an unknown room. */
function floorOf(path: string): number | undefined {
  const [top, room, inRoom] = path.split("/");
  if (top !== "lib") return undefined;
  if (inRoom === undefined) return floors.length;
  const floor = floors.findIndex((rooms) => rooms.includes(room ?? ""));
  return floor < 0 ? undefined : floor;
}

function upwardsIn(imports: Map<string, string[]>): string[] {
  return [...imports].flatMap(([path, targets]) => {
    const floor = floorOf(path) ?? -1;
    return targets
      .filter((target) => (floorOf(target) ?? -1) < floor)
      .map((target) => `${path} imports ${target}`);
  });
}

function reaches(imports: Map<string, string[]>, from: string, goal: string): boolean {
  const seen = new Set<string>();
  const waiting = [...(imports.get(from) ?? [])];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (path === goal) return true;
    if (seen.has(path)) continue;
    seen.add(path);
    waiting.push(...(imports.get(path) ?? []));
  }
  return false;
}
