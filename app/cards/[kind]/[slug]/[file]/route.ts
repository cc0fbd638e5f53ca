import { now } from "@/app/now";
import { drawCard } from "@/components/share-card/draw-card";
import { cardResponse } from "@/lib/cards/card-response";

type Params = { params: Promise<{ kind: string; slug: string; file: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  return cardResponse(await params, now(), drawCard);
}
