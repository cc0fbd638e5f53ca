import { createHmac, timingSafeEqual } from "node:crypto";
import type { Archive } from "@/lib/tips/store/files";

/** Long enough for the largest archive on the slowest phone, and for the words that a source then writes. */
const validMs = 6 * 3_600_000;

/**
 * Tickets for uploads. Nothing is stored when one is issued; a part without a valid ticket is not even read.
 * All processes of a site share the `secret`, so that each accepts the tickets of the others.
 */
export class Tickets {
  constructor(private readonly secret: string) {}

  issue({ upload, parts }: Archive, now: Date): string {
    const payload = `${upload}.${parts}.${(now.getTime() + validMs).toString(36)}`;
    return `${payload}.${this.#sign(payload)}`;
  }

  /** The archive that a ticket is for; undefined for one that is forged or too old. */
  archiveOf(ticket: string, now: Date): Archive | undefined {
    const payload = ticket.slice(0, ticket.lastIndexOf("."));
    const expected = Buffer.from(`${payload}.${this.#sign(payload)}`);
    const given = Buffer.from(ticket);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    const [upload = "", parts, until = ""] = payload.split(".");
    return Number.parseInt(until, 36) > now.getTime() ? { upload, parts: Number(parts) } : undefined;
  }

  #sign(payload: string): string {
    return createHmac("sha256", `ticket ${this.secret}`).update(payload).digest("base64url");
  }
}
