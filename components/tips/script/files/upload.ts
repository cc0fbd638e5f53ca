import { tipFilesApiPath } from "@/lib/urls";
import { type Answer, ask, post, textIn } from "../server";

export type Sending = {
  token: string;
  proof: string | undefined;
  /** Reports how many parts are on the server's disk. */
  progress: (done: number, all: number) => void;
};

/** Milliseconds before a part is sent again. */
const pauses = [1_000, 2_000, 4_000, 8_000, 16_000];
const longestPause = 60_000;

/** An encrypted archive on its way. It remembers what has arrived: the next attempt goes on from there. */
export class Upload {
  #id = crypto.randomUUID();
  readonly #parts: Uint8Array<ArrayBuffer>[];
  readonly #arrived = new Set<number>();
  #ticket: string | undefined;

  constructor(parts: Uint8Array<ArrayBuffer>[]) {
    this.#parts = parts;
  }

  /** Whether the server may have bound it to a message already. */
  get hasArrived(): boolean {
    return this.#arrived.size === this.#parts.length;
  }

  /** The server lacks parts, or accepts them no longer: all will be sent again, as another upload. */
  restart(): void {
    this.#id = crypto.randomUUID();
    this.#ticket = undefined;
    this.#arrived.clear();
  }

  /** Sends what has not arrived. Resolves with the ticket, or with the server's last refusal. */
  async send({ token, proof, progress }: Sending): Promise<string | Answer> {
    const all = this.#parts.length;
    if (this.#ticket === undefined) {
      const begun = await patiently(() =>
        post(tipFilesApiPath, { upload: this.#id, parts: all, token, proof }),
      );
      if (begun.status !== 201) return begun;
      this.#ticket = textIn(begun.body, "ticket");
    }
    const ticket = this.#ticket;
    for (const [place, body] of this.#parts.entries()) {
      if (this.#arrived.has(place)) continue;
      progress(this.#arrived.size, all);
      const headers = {
        "content-type": "application/octet-stream",
        "x-tip-ticket": ticket,
        "x-tip-part": String(place),
      };
      const answer = await patiently(() => ask(tipFilesApiPath, { method: "PUT", headers, body }));
      if (answer.status !== 204) return answer;
      this.#arrived.add(place);
    }
    progress(all, all);
    return ticket;
  }
}

/** Tries again after a pause while there is no answer, or the server has a fault or is busy. */
async function patiently(send: () => Promise<Answer>): Promise<Answer> {
  let answer = await send();
  for (const pause of pauses) {
    const { status, body, minutes } = answer;
    const isPassing = status === 0 || status >= 500 || status === 429;
    // No room for files is not mended within a minute, nor is a network that has sent too much.
    if (!isPassing || body.files === false || body.isClosed === true) break;
    if (status === 429 && minutes * 60_000 > longestPause) break;
    await new Promise((resolve) => setTimeout(resolve, status === 429 ? longestPause : pause));
    answer = await send();
  }
  return answer;
}
