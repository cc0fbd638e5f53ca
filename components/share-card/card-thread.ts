/** The program of the thread that draws share cards (lib/cards/drawing-thread.ts). */
import { parentPort } from "node:worker_threads";
import type { Delivery, Order } from "@/lib/cards/drawing-thread";
import { drawCard } from "./draw-card";

parentPort?.on("message", async ({ id, card }: Order) => {
  parentPort?.postMessage(await delivery(id, card));
});

async function delivery(id: number, card: Order["card"]): Promise<Delivery> {
  try {
    return { id, ...(await drawCard(card)) };
  } catch (fault) {
    return { id, fault };
  }
}
