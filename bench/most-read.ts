/**
 * A simulated day of Most Read: whether the list withstands a spike, bots and an office behind one address.
 */
import { simulateDay } from "@/lib/most-read/simulation";
import { printTable } from "./table";

export function simulateMostRead(): object {
  const events = simulateDay();
  printTable(
    "Most Read: a simulated day of twenty articles",
    ["what happened", "sent", "counted", "rank", "promise", ""],
    events.map(({ what, sent, counted, before, after, promise, hasHeld }) => [
      what,
      sent,
      counted,
      `${before ?? "none"} → ${after ?? "none"}`,
      promise,
      hasHeld ? "held" : "BROKEN",
    ]),
  );
  return { events };
}
