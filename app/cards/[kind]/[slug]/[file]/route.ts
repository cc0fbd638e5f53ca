import { cardResponse } from "@/lib/cards/card-response";
import { now } from "@/lib/clock";
import { isOnVercel } from "@/lib/env";

type Params = { params: Promise<{ kind: string; slug: string; file: string }> };

// On Vercel a process answers few requests and ends, so a thread would start for a single card.
const draw = isOnVercel
  ? (await import("@/components/share-card/draw-card")).drawCard
  : (await import("@/components/share-card/draw-on-thread")).drawOnThread;

export const GET = async (request: Request, { params }: Params) =>
  cardResponse(request, await params, now(), draw);
