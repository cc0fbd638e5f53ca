import type { pages as english } from "@/lib/language/english/pages";
import type { Translated } from "@/lib/language/message";

/** The furniture of every page, lists of stories, and pages of errors. */
export const pages: Translated<typeof english> = {
  number: "{number}",
  sentence: "{words}։",
  "paper.titled": "{paper} — {words}",
  "page.skip": "Անցնել բովանդակությանը",
  "page.sections": "Բաժիններ",
  "page.languages": "Այլ լեզուներ",
  "page.theme system": "Տեսք՝ ինչպես սարքում",
  "page.theme light": "Տեսք՝ լուսավոր",
  "page.theme dark": "Տեսք՝ մութ",

  "footer.tip": "Գիտե՞ք մի բան, որ մենք էլ պետք է իմանանք։",
  "footer.send or write": "{send} կամ գրեք՝ {mail}",
  "footer.send": "Ուղարկեք մեզ",
  "footer.write": "Գրեք մեզ՝ {mail}",
  "footer.all sections": "Բոլոր բաժինները",
  "footer.paper": "Թերթը",

  "front.empty": "Առաջին համարը դեռ շարվում է։ Նորից մտեք մի քանի կանգառ անց։",

  "list.empty": "Այստեղ դեռ ոչինչ չկա։ Առաջին հոդվածը հենց այստեղ կլինի։",
  "list.topic": "Թեմա",
  "list.stories": "{count} հոդված",
  "list.pages": "Էջեր",
  "list.newer": "Ավելի նոր",
  "list.older": "Ավելի հին",
  "list.page": "Էջ {number}՝ {count}-ից",

  "story.minutes": "{count} րոպե",
  "story.years old": "{count} տարի առաջ",

  "label.analysis": "Վերլուծություն",
  "label.explainer": "Բացատրում ենք",
  "label.interview": "Հարցազրույց",
  "label.live": "Ուղիղ",
  "label.opinion": "Կարծիք",
  "label.review": "Գրախոսություն",

  "not found.name": "Այդպիսի էջ չկա",
  "not found.title": "Այս գնացքն այստեղ կանգ չի առնում",
  "not found.reason":
    "Այս հասցեով էջ չկա։ Հնարավոր է՝ մինչև ձեզ հասնելը հասցեն սխալ են գրել, կամ էլ հոդվածը հանվել է կայքից։",
  "not found.alike": "Գուցե սա՞ էիք փնտրում",
  "not found.go on": "Այսօրվա բոլոր հոդվածները {front} են, ավելի հինները՝ վերևում նշված իրենց բաժիններում։",
  "not found.front": "գլխավոր էջում",
  "not found.our mistake": "Եթե ձեզ այստեղ մեր հղումն է բերել, սխալը մերն է։ Խնդրում ենք գրել մեզ՝ {mail}։",
  "not found.latest": "Ամենանորը",
  "withdrawn.name": "Հանված է կայքից",
  "withdrawn.title": "Այս հոդվածը հանվել է կայքից",
  "withdrawn.reason": "Խմբագրությունը հետ է կանչել այս հասցեով հրապարակված հոդվածը։",
  "withdrawn.ask": "Եթե ուզում եք իմանալ պատճառը, հարցրեք մեզ՝ {mail}։",

  "out of service.name": "Չի աշխատում",
  "out of service.title": "Ազդանշանի խափանում",
  "out of service.reason":
    "Այս էջը պատրաստել չհաջողվեց։ Մեղքը մերն է, և սխալը գրանցվել է նրանց համար, ովքեր շտկելու են այն։ Թերթի մնացած մասը, շատ հնարավոր է, շարունակում է իր ճանապարհը։",
  "out of service.go on": "{front} կամ մեկ րոպեից նորից փորձեք բացել այս էջը։",
  "out of service.front": "Անցեք գլխավոր էջ",
};
