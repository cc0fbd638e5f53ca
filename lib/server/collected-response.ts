/**
 * The response that Next writes into: it has no socket, and gives what was written as one value. So the steps
 * that follow are plain functions, one rendering can serve many requests, and a reader who leaves does not
 * stop it. light-my-request does the same, but makes up the request too, and the body of a tip must be read
 * from its socket.
 */
import { type OutgoingHttpHeaders, ServerResponse } from "node:http";

/** What a handler wrote. */
export type CollectedReply = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

export class CollectedResponse extends ServerResponse {
  /** Resolves when the handler has ended the response. */
  readonly whole: Promise<CollectedReply>;
  readonly #pieces: Buffer[] = [];
  #resolve: (reply: CollectedReply) => void = () => {};

  constructor(request: ConstructorParameters<typeof ServerResponse>[0]) {
    super(request);
    this.whole = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

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

  override write(piece: unknown, ...rest: unknown[]): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    this.#pieces.push(bytesOf(piece, rest[0]));
    const written = rest.find((argument) => typeof argument === "function");
    if (written) process.nextTick(written);
    return true;
  }

  override end(...given: unknown[]): this {
    if (this.writableEnded) return this;
    const [piece, encoding] = given;
    if (piece !== undefined && typeof piece !== "function") this.#pieces.push(bytesOf(piece, encoding));
    super.end();
    Object.defineProperty(this, "writableFinished", { value: true });
    const ended = given.find((argument) => typeof argument === "function");
    if (ended) process.nextTick(ended);
    process.nextTick(() => this.emit("finish") && this.emit("close"));
    this.#resolve({
      status: this.statusCode,
      headers: this.getHeaders(),
      body: Buffer.concat(this.#pieces),
    });
    return this;
  }
}

function bytesOf(piece: unknown, encoding: unknown): Buffer {
  if (typeof piece === "string")
    return Buffer.from(piece, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
  // A copy, because a stream may use the memory of a piece again once it is written.
  return piece instanceof Uint8Array ? Buffer.from(piece) : Buffer.alloc(0);
}
