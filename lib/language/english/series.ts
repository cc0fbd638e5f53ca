import type { Message } from "@/lib/language/message";

export const series = {
  "series.name": "Series",
  "series.names": "Series",
  "series.description": "Every part of the series {name}.",
  "series.part": "Part {part} of the series",
  "series.part of": "Part {part} of {count}",
  "series.previous": "Previous part",
  "series.next": "Next part",
} as const satisfies Record<string, Message>;
