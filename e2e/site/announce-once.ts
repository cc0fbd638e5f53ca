/** Announces once what is due, as the running paper does, by the clock in PAPER_NOW. */
import { announceRound, channelsOfPaper } from "@/lib/announce/announce-worker";
import { storePlace } from "@/lib/env";

const { failed } = await announceRound(
  storePlace(),
  channelsOfPaper(),
  new Date(process.env.PAPER_NOW ?? Date.now()),
);
for (const [channel, trouble] of failed) console.log(`${channel}: ${trouble}`);
