/**
 * A response without a socket, which Next writes into and which returns everything as one value. So the next
 * steps are plain functions, and one rendering serves many readers, even if the first one disconnects.
 * light-my-request does the same, but needs its own request, and the body of a tip is read from a socket.
 */
import { ServerResponse } from "node:http";
import type { Reply } from "./reply";

export class CollectedResponse extends ServerResponse {
  readonly #pieces: Buffer[] = [];
  #resolve: (reply: Reply) => void = () => {};
  /** Resolves when the handler has ended the response. */
  readonly whole = new Promise<Reply>((resolve) => {
    this.#resolve = resolve;
  });

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.at(-1);
    if (typeof headers === "object" && headers !== null && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) this.setHeader(name, value as string);
    }
    // From here on `headersSent` is true, and headers can no longer be changed.
    return super.writeHead(status);
  }

  override write(...given: unknown[]): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    this.#take(given);
    return true;
  }

  override end(...given: unknown[]): this {
    if (this.writableEnded) return this;
    super.end();
    Object.defineProperty(this, "writableFinished", { value: true });
    this.#take(given);
    process.nextTick(() => this.emit("finish") && this.emit("close"));
    this.#resolve({ status: this.statusCode, headers: this.#headers(), body: Buffer.concat(this.#pieces) });
    return this;
  }

  /** Takes the arguments of `write` and `end`: perhaps a piece, its encoding, and what to call then. */
  #take(given: unknown[]): void {
    const [piece, encoding] = given;
    if (typeof piece === "string")
      this.#pieces.push(
        Buffer.from(piece, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"),
      );
    // A copy, because a stream may use the memory of a piece again once it is written.
    else if (piece instanceof Uint8Array) this.#pieces.push(Buffer.from(piece));
    const written = given.find((argument) => typeof argument === "function");
    if (written) process.nextTick(written);
  }

  #headers(): Headers {
    const headers = new Headers();
    for (const [name, value] of Object.entries(this.getHeaders())) {
      const values = [value ?? []].flat();
      // Next writes the target of a redirect twice when it has just rendered it.
      for (const one of name === "location" ? values.slice(0, 1) : values) headers.append(name, String(one));
    }
    return headers;
  }
}
