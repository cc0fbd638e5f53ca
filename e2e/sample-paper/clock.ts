/** The clock for tests and screenshots of the sample paper: the evening of its newest day. */
export const sampleEvening = "2026-11-23T18:00:00+01:00";
