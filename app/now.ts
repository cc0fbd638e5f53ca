/** The only clock of the paper: everything below is handed `now`. Tests set PAPER_NOW to move it. */
export function now(): Date {
  const set = process.env.PAPER_NOW;
  return set ? new Date(set) : new Date();
}
