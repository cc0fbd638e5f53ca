/** What a flood of tips costs its sender, and a proof of work a source. */
import { createChallenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { limits, RateLimit } from "@/lib/tips/intake/rate-limits";
import { rounds, workFor } from "@/lib/tips/intake/spam-check";
import { printTable } from "./table";

/** Addresses of the flood, each used up to its limit. */
const networks = 20;
/** A phone that is cheap or old, compared with one core of this machine. */
const slowPhone = 8;

/** Fills an hour from many networks, each tip with a proof of work. */
export async function measureTipFlood() {
  const limit = new RateLimit(limits.tips);
  const now = new Date();
  const unit = rounds(workFor({ inAll: 0, here: 0 }));
  let tips = 0;
  let work = 0;
  for (let round = 0; round < limits.tips.each.proven; round++)
    for (let network = 0; network < networks; network++) {
      const from = { each: String(network) };
      const price = rounds(workFor(limit.taken(from, now)));
      if (limit.admit({ from, key: `${round} ${network}`, trust: "proven" }, now)) continue;
      tips += 1;
      work += price / unit;
    }
  const ms = await msOfUnit();
  const dearest = rounds(workFor({ inAll: 300, here: 15 })) / unit;
  const seconds = (units: number) => Number(((units * ms) / 1000).toFixed(1));
  const figures = {
    tips,
    coreSecondsFetchedBefore: seconds(tips),
    coreSecondsAtThePrice: seconds(work),
    sourceSeconds: { usual: seconds(slowPhone), dearest: seconds(slowPhone * dearest) },
  };
  printTable(
    "Flood of tips",
    ["what", "figure", "target"],
    [
      [`${tips} tips in an hour: core seconds at the first price`, figures.coreSecondsFetchedBefore, ""],
      ["  at the price when they are sent", figures.coreSecondsAtThePrice, ""],
      ["a source's proof on a slow phone, on average, s", figures.sourceSeconds.usual, "1"],
      ["  beside the largest flood", figures.sourceSeconds.dearest, "60"],
    ],
  );
  return figures;
}

/** The time of the cheapest proof on average: the time per derivation counts, not the luck of a proof. */
async function msOfUnit(): Promise<number> {
  const { cost, keyPrefix } = workFor({ inAll: 0, here: 0 });
  let derived = 0;
  const start = performance.now();
  while (derived < 1_000) {
    const challenge = await createChallenge({ algorithm: "PBKDF2/SHA-256", cost, keyPrefix, deriveKey });
    const solution = await solveChallenge({ challenge, deriveKey });
    derived += 1 + (solution?.counter ?? 0);
  }
  return ((performance.now() - start) / derived) * 16 ** keyPrefix.length;
}
