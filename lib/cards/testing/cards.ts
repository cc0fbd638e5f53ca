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
  bengali: "লাইন ৭-এর শেষ ট্রাম মধ্যরাতে ছাড়ে",
  gujarati: "લાઇન 7ની છેલ્લી ટ્રામ મધરાતે ઉપડે છે",
  gurmukhi: "ਲਾਈਨ 7 ਦੀ ਆਖ਼ਰੀ ਟਰਾਮ ਅੱਧੀ ਰਾਤ ਨੂੰ ਚੱਲਦੀ ਹੈ",
  tamil: "7ஆம் வழித்தடத்தின் கடைசி டிராம் நள்ளிரவில் புறப்படுகிறது",
  telugu: "7వ లైన్ చివరి ట్రామ్ అర్ధరాత్రి బయలుదేరుతుంది",
  kannada: "7ನೇ ಮಾರ್ಗದ ಕೊನೆಯ ಟ್ರಾಮ್ ಮಧ್ಯರಾತ್ರಿ ಹೊರಡುತ್ತದೆ",
  malayalam: "ഏഴാം ലൈനിലെ അവസാന ട്രാം അർദ്ധരാത്രിയിൽ പുറപ്പെടും",
  sinhala: "7 වන මාර්ගයේ අවසන් ට්‍රෑම් රථය මධ්‍යම රාත්‍රියේ පිටත් වේ",
  thai: "รถรางเที่ยวสุดท้ายของสาย 7 ออกตอนเที่ยงคืน ผู้โดยสารหลายคนยังรออยู่ที่ป้าย",
  lao: "ລົດລາງຖ້ຽວສຸດທ້າຍຂອງສາຍ 7 ອອກຕອນທ່ຽງຄືນ",
  khmer: "រថភ្លើងចុងក្រោយនៃខ្សែទី ៧ ចេញដំណើរនៅពាក់កណ្តាលអធ្រាត្រ",
  ethiopic: "የመጨረሻው የመስመር 7 ትራም እኩለ ሌሊት ላይ ይነሳል",
  oriya: "ଲାଇନ ୭ର ଶେଷ ଟ୍ରାମ ମଧ୍ୟରାତ୍ରିରେ ଛାଡ଼େ",
  tibetan: "ལམ་ཐིག་བདུན་པའི་མཇུག་མཐའི་རླངས་འཁོར་མཚན་གུང་ལ་འགྲོ།",
  burmese: "လိုင်း ၇ ၏ နောက်ဆုံးရထားသည် သန်းခေါင်ယံတွင် ထွက်ခွာသည်",
  thaana: "ލައިން 7 ގެ އެންމެ ފަހުގެ ޓްރާމް މެންދަންވަގުތު ފުރާ",
  syriac: "ܪܕܝܐ ܐܚܪܝܐ ܕܣܘܪܛܐ ܕܫܒܥܐ ܢܦܩ ܒܦܠܓܗ ܕܠܠܝܐ",
  cherokee: "ᎣᏏᏲ ᏣᎳᎩ ᎠᏰᎵ ᎤᏙᎯᏳᎯ",
  syllabics: "ᓄᓇᕗᑦ ᓯᓚᑦᓯᐊᖅ ᐅᓪᓗᒥ",
  tifinagh: "ⴰⵎⵉⵏⵓ ⴰⵏⴳⴳⴰⵔⵓ ⵏ ⵓⵣⵔⵉⵔⵉⴳ ⵙⴰ",
  adlam: "𞤋𞤲𞥆𞤢𞥄𞤥𞤢 𞤢𞥄𞤣𞤫𞥅𞤶𞤭 𞤬𞤮𞤬 𞤨𞤮𞤼𞤭",
  balinese: "ᬲᬓᬮ ᬫᬦᬸᬱᬦᬾ ᬳᬾᬓᬭᬸᬯᬶᬮ",
  javanese: "ꦱꦧꦼꦤ꧀ꦲꦸꦮꦺꦴꦁꦏꦭꦲꦶꦫꦏꦺ",
  meetei: "ꯃꯤꯑꯣꯏꯕ ꯈꯨꯗꯤꯡꯃꯛ ꯄꯣꯛꯄ ꯃꯇꯝꯗ ꯅꯤꯡꯇꯝꯃꯤ",
  mongolian: "ᠬᠦᠮᠦᠨ ᠪᠦᠷ ᠲᠥᠷᠥᠵᠦ ᠮᠡᠨᠳᠡᠯᠡᠬᠦ ᠡᠷᠬᠡ ᠴᠢᠯᠥᠭᠡ",
  nko: "ߡߐ߱ ߓߍ߯ ߘߊ߲߬ߣߍ߲߫ ߦߋ߫ ߤߐ߬ߙߐ߲߬ߦߊ߫",
  rohingya: "𐴀𐴞𐴕𐴐𐴝𐴦𐴕 𐴁𐴝𐴙𐴚𐴒𐴝",
  santali: "ᱡᱚᱛᱚ ᱢᱟᱱᱢᱤ ᱯᱷᱩᱨᱜᱟᱹᱞ ᱥᱟᱶ ᱡᱟᱱᱟᱢ ᱟᱠᱟᱱᱟ",
  sundanese: "ᮞᮊᮥᮙ᮪ᮔ ᮏᮜ᮪ᮙ ᮌᮥᮘᮢᮌ᮪ ᮊ ᮃᮜᮙ᮪ ᮓᮥᮑ",
  vai: "ꕉꕜꕮ ꔔꘋ ꖸ ꔰ ꗋꘋ",
  chinese: "七号线末班电车午夜开出，“夜班”工人怎么回家？",
  japanese: "七号線の最終電車は真夜中に出る「市役所」",
  korean: "7호선 막차는 자정에 떠난다",
  emoji: "A night out ☕️ on Line 7: three flags 🇦🇿🇦🇲🇬🇪 and one family 👨‍👩‍👧",
};

export const headlineOf200 =
  "The council counts every passenger of the last tram twice, since the first count is for the town, the second for the treasury, and neither has ever believed in the other’s sum of riders on Line Seven.";
