import type { feeds as english } from "@/lib/language/english/feeds";
import type { Translated } from "@/lib/language/message";

/** What programs fetch, and the pages about it: feeds, corrections, metadata, share cards. */
export const feeds: Translated<typeof english> = {
  "feeds.name": "Լրահոսներ",
  "feeds.standfirst": "Յուրաքանչյուր հոդված՝ հրապարակվելուն պես, ձեր ընտրած ծրագրում։",
  "feeds.description":
    "Յուրաքանչյուր հոդված՝ հրապարակվելուն պես, ձեր ընտրած ծրագրում. ինչ են լրահոսները, և մեր բոլոր լրահոսները։",
  "feeds.what":
    "Լրահոսը հասցե է, որից հատուկ ծրագիրը՝ լրահոսի ընթերցիչը, ժամանակ առ ժամանակ հարցնում է, թե ինչ նորություն կա։ Դուք եք ընտրում և՛ ընթերցիչը, և՛ այն, ինչին այն հետևում է։ Մենք չենք իմանում ո՛չ ձեր անունը, ո՛չ էլփոստի հասցեն, ո՛չ էլ այն, թե ինչ եք կարդում։",
  "feeds.how":
    "Մեզ հետևելու համար ներքևի հասցեներից որևէ մեկը պատճենեք լրահոսի ընթերցիչի մեջ։ Շատերին բավական է մեր ցանկացած էջի հասցեն. լրահոսն իրենք են գտնում։ Եթե դեռ ընթերցիչ չունեք, փնտրեք ձեր հեռախոսի հավելվածների խանութում կամ ձեր փոստային ծրագրում. մեծ մասը կարդում է երեք ձևաչափերն էլ, և երեքի բովանդակությունն էլ նույնն է։",
  "feeds.whole":
    "Մեր լրահոսներում հոդվածներն ամբողջական են՝ լուսանկարներով և ուղղումներով, յուրաքանչյուրում՝ հիսուն ամենանոր հոդվածը։ Դրանք անվճար են։",
  "feeds.paper": "Ամբողջ թերթը",
  "feeds.writers": "Հեղինակներ",
  "feeds.topics": "Թեմաներ",
  "feeds.this": "Սա լրահոս է։",
  "feeds.use": "Դրա հասցեն տվեք լրահոսի ընթերցիչին, և նոր հոդվածներն իրենք կգան ձեզ մոտ։",
  "feeds.all": "Ինչ են լրահոսները, և մեր բոլոր լրահոսները",
  "feeds.page": "Էջը կայքում՝ {title}",
  "feeds.taken down": "Հանվել է կայքից։",
  "feeds.feed of": "{format} լրահոս՝ {name}",
  "feeds.rights": "{copyright}։ Տեքստերը՝ {licence}, {url}",

  "corrections.name": "Ուղղումներ",
  "corrections.all": "Բոլոր ուղղումները",
  "corrections.description": "Ինչում ենք սխալվել, և ինչն է ճիշտ։",
  "corrections.follow": "Հետևեք մեր ուղղումներին",
  "corrections.about":
    "Բոլոր ուղղումները, նաև հին հոդվածներինը, առանձին լրահոսում են՝ նախկին և նոր ձևակերպումներով։ Ծրագրերը վերջին ուղղումները կարող են կարդալ որպես {data}։",
  "corrections.data": "տվյալներ",
  "corrections.of": "Ուղղում՝ {headline}",
  "corrections.wrong": "Սխալ՝ {words}",
  "corrections.right": "Ճիշտ՝ {words}",

  "topic.description": "Բոլոր հոդվածները «{name}» թեմայով։",
  "list.titled page": "{name}, էջ {number}",

  "card.corrected": "Ուղղված",
  "card.updated": "Թարմացված",
  "card.written by": "Հեղինակ",
  "card.reading time": "Ընթերցման տևողություն",
  "card.minutes": "{count} րոպե",
};
