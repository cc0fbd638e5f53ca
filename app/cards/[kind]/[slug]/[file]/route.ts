import { cardResponse } from "@/lib/cards/card-response";
import { now } from "@/lib/clock";
import { keepsRunning } from "@/lib/env";

type Params = { params: Promise<{ kind: string; slug: string; file: string }> };

// On Vercel a process answers few requests and ends, so a thread would start for a single card.
const draw = keepsRunning
  ? (await import("@/components/share-card/draw-on-thread")).drawOnThread
  : (await import("@/components/share-card/draw-card")).drawCard;

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return cardResponse(request, await params, now(), draw);
}
