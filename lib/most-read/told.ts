import type { Ranked, Window } from "./ranking";
import { halfLife, railWeight } from "./ranking";

/** Why an article stands where it stands, in a sentence for the desk and for whoever checks us. */
export function reason(
  { readers, fromRail }: Pick<Ranked<unknown>, "readers" | "fromRail">,
  window: Window,
): string {
  const many = `${readers} ${readers === 1 ? "reader" : "readers"} in the ${window.told}`;
  const byList = fromRail > 0 ? `, ${fromRail} of them through this list, who count ${railWeight} each` : "";
  return `${many}${byList}; a reader counts half after ${halfLife(window)} hours.`;
}
