/** A whole response, as the steps of the pipeline take it and change it before it is sent. */
export type Reply = { status: number; headers: Headers; body: Buffer };
