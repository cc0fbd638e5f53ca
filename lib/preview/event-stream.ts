import type { ServerResponse } from "node:http";

/** Sends events to open pages (server-sent events). A new listener gets the last one at once. */
export class EventStream {
  readonly #listeners = new Set<ServerResponse>();
  #last: string | undefined;

  open(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    // Browsers wait three seconds before they connect again, and `npm run dev` starts faster.
    response.write("retry: 500\n\n");
    if (this.#last !== undefined) response.write(this.#last);
    this.#listeners.add(response);
    response.once("close", () => this.#listeners.delete(response));
  }

  send(value: unknown): void {
    this.#last = `data: ${JSON.stringify(value)}\n\n`;
    for (const listener of this.#listeners) listener.write(this.#last);
  }

  /** Ends all streams, so that the server can close. */
  end(): void {
    for (const listener of this.#listeners) listener.end();
  }
}
