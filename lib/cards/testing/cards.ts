import type { Card } from "../card";

/** A card for tests that care about some of its fields only. */
export function aCard(fields: Partial<Card> = {}): Card {
  return {
    kind: "article",
    slug: "a-story",
    paper: "Rush Hour Daily",
    language: "en-GB",
    mark: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="17"/></svg>',
    lines: ["#c2301c"],
    kicker: "News",
    title: "The last tram of Line 7 leaves at midnight",
    byline: "Mara Lind",
    stamps: [],
    ...fields,
  };
}

/** One headline in each of the scripts that the paper promises to set, by what its picture is called. */
export const headlinesByScript = {
  latin: "Şəhərin köhnə bazarı yenidən açılır: čtyři jazyky, żaden podział",
  cyrillic: "Последний трамвай седьмой линии уходит в полночь",
  greek: "Το τελευταίο τραμ της γραμμής 7 φεύγει τα μεσάνυχτα",
  armenian: "Սահմանային շուկան կրկին բացվում է",
  georgian: "სასაზღვრო ბაზარი კვლავ იხსნება",
  arabic: "يغادر آخر ترام للخط 7 عند منتصف الليل (كما قال المجلس)",
  hebrew: "החשמלית האחרונה של קו 7 יוצאת בחצות (כך החליטה המועצה)",
  devanagari: "लाइन 7 की आख़िरी ट्राम आधी रात को छूटती है",
  chinese: "七号线末班电车午夜开出，“夜班”工人怎么回家？",
  japanese: "七号線の最終電車は真夜中に出る「市役所」",
  korean: "7호선 막차는 자정에 떠난다",
  emoji: "A night out ☕️ on Line 7: three flags 🇦🇿🇦🇲🇬🇪 and one family 👨‍👩‍👧",
};

export const headlineOf200 =
  "The council counts every passenger of the last tram twice, since the first count is for the town, the second for the treasury, and neither has ever believed in the other’s sum of riders on Line Seven.";
