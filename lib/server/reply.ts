/** A whole response, which the steps of the pipeline change before it is sent. */
export type Reply = { status: number; headers: Headers; body: Buffer };
