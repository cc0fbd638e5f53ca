import type { series as english } from "@/lib/language/english/series";
import type { Translated } from "@/lib/language/message";

export const series: Translated<typeof english> = {
  "series.name": "Շարք",
  "series.names": "Շարքեր",
  "series.description": "«{name}» շարքի բոլոր մասերը։",
  "series.part": "Շարքի մաս {part}",
  "series.part of": "Մաս {part}՝ {count}-ից",
  "series.previous": "Նախորդ մասը",
  "series.next": "Հաջորդ մասը",
};
