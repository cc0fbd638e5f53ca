/** Runs one round of announcements at the time of PAPER_NOW, as `npm start` does every half minute. */
import { announceRound, configuredChannels, resilientAnnouncements } from "@/lib/announce/announce-worker";
import { now } from "@/lib/clock";
import { storeLocation } from "@/lib/env";

const { failed } = await announceRound(resilientAnnouncements(storeLocation()), configuredChannels(), now());
for (const [channel, failure] of failed) console.log(`${channel}: ${failure}`);
