import { execFile, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

const seconds = 8;
const connections = 64;

/** Requests per second, with the median and the 99th percentile of their latency in milliseconds. */
export type Rate = { requestsPerSecond: number; p50: number; p99: number; failures: number };

/** wrk if it is installed, because it leaves most of the machine to the server; else autocannon. */
export const generator = spawnSync("wrk", ["--version"]).error ? "autocannon" : "wrk";

/** Requests one address as often as possible over 64 connections, accepting gzip. */
export function attack(address: string): Promise<Rate> {
  return generator === "wrk" ? attackByWrk(address) : attackByAutocannon(address);
}

const run = promisify(execFile);

async function attackByWrk(address: string): Promise<Rate> {
  const options = [
    "-t1",
    `-c${connections}`,
    `-d${seconds}s`,
    "--timeout",
    "10s",
    "--latency",
    "-H",
    "Accept-Encoding: gzip",
  ];
  const { stdout } = await run("wrk", [...options, address]);
  const found = (pattern: RegExp) => pattern.exec(stdout)?.slice(1) ?? [];
  const socketErrors = found(/connect (\d+), read (\d+), write (\d+), timeout (\d+)/);
  const refusals = found(/Non-2xx or 3xx responses: (\d+)/);
  return {
    requestsPerSecond: Number(found(/Requests\/sec:\s+([\d.]+)/)[0]),
    p50: milliseconds(found(/50%\s+([\d.]+)(us|ms|s)/)),
    p99: milliseconds(found(/99%\s+([\d.]+)(us|ms|s)/)),
    failures: [...socketErrors, ...refusals].reduce((sum, count) => sum + Number(count), 0),
  };
}

const inMilliseconds: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };

function milliseconds([figure, unit = ""]: string[]): number {
  return Number((Number(figure) * (inMilliseconds[unit] ?? Number.NaN)).toFixed(2));
}

async function attackByAutocannon(address: string): Promise<Rate> {
  const program = createRequire(import.meta.url).resolve("autocannon/autocannon.js");
  const options = ["--json", "-c", String(connections), "-d", String(seconds), "-H", "accept-encoding=gzip"];
  const { stdout } = await run(process.execPath, [program, ...options, address]);
  const { requests, latency, errors, non2xx }: AutocannonResult = JSON.parse(stdout);
  return {
    requestsPerSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    failures: errors + non2xx,
  };
}

type AutocannonResult = {
  requests: { average: number };
  latency: { p50: number; p99: number };
  errors: number;
  non2xx: number;
};
