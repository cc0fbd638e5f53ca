/** When the sample paper is tested and photographed: the evening of its newest day. */
export const sampleEvening = "2026-11-23T18:00:00+01:00";
