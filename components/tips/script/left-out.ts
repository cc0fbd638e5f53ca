/** Replaces the parts of age that tips do not need (lib/bundling/browser-scripts.ts). Never called. */
export const MLKEM768X25519 = undefined;
export const MLKEM768P256 = undefined;
export const p256 = undefined;
export const scrypt = undefined;
