/** Looks for news once, as the paper does while it runs, by the clock of PAPER_NOW, and tells what is due. */
import { announceRound, channelsOfPaper } from "@/lib/announce/announce-worker";
import { storePlace } from "@/lib/env";

const { failed } = await announceRound(
  storePlace(),
  channelsOfPaper(),
  new Date(process.env.PAPER_NOW ?? Date.now()),
);
for (const [channel, trouble] of failed) console.log(`${channel}: ${trouble}`);
