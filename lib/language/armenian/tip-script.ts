import type { tipScript as english } from "@/lib/language/english/tip-script";
import type { Translated } from "@/lib/language/message";

/** Messages that scripts show on pages for sources, and the server where scripts are off. */
export const tipScript: Translated<typeof english> = {
  "said.encrypting": "Գաղտնագրվում է ձեր դիտարկիչում…",
  "said.working":
    "Լուծվում է մի խնդիր, որը ռոբոտներին հեռու է պահում։ Տևում է մի քանի վայրկյան, հազվադեպ՝ մեկ րոպե…",
  "said.sending": "Ուղարկվում է…",
  "said.sending part": "Ուղարկվում է. մաս {part}՝ {all}-ից…",
  "said.looking": "Փնտրվում է…",
  "said.deleting": "Ջնջվում է…",
  "said.used": "{used} նիշ՝ {most}-ից",
  "said.over": "{used} նիշ՝ {most}-ից. {over} նիշ ավելորդ է",
  "said.too long": "Տեքստը {count} նիշից երկար է։",
  "said.copied":
    "Պատճենված է։ Տեղադրեք այնտեղ, որտեղ միայն դուք եք նայում, ապա ուրիշ բան պատճենեք. պատճենածը կարող են կարդալ այլ ծրագրեր։",
  "said.not copied": "Այս դիտարկիչը թույլ չի տալիս պատճենել։ Խնդրում ենք գրի առնել բառերը։",
  "said.kept": "Լավ։ Հիմա կարող եք փակել այս էջը։",

  "wrong.empty": "Պատմեք մեզ, թե ինչ է պատահել։",
  "wrong.nothing": "Դեռ ուղարկելու բան չկա։",
  "wrong.long": "Սա {length} նիշ է, իսկ առավելագույնը՝ {most}։ Ոչինչ չի կտրվել։",
  "wrong.message long":
    "Սա {length} նիշ է, իսկ առավելագույնը՝ {most}։ Ոչինչ չի կտրվել։ Կրճատեք տեքստը, իսկ մնացածն ավելացրեք հետո։",
  "wrong.delete": "Ընտրեք, թե ինչ ջնջել, և նշեք, որ վստահ եք։",
  "wrong.receipt none": "Գրեք ձեր անդորրագրի ութ բառը։",
  "wrong.receipt letters": "«{word}» բառ անդորրագրերում չկա. այնտեղ բառերը գրվում են միայն a-ից z տառերով։",
  "wrong.receipt length": "Անդորրագիրն ութ բառ է, իսկ սա {count} բառ է։",
  "wrong.receipt word": "«{word}» բառ անդորրագրերում չկա։",
  "wrong.receipt near": "Նկատի ունեի՞ք «{near}» բառը։",
  "wrong.receipt nearest": "Նկատի ունեի՞ք «{near}» կամ «{other}» բառը։",

  "file.bytes": "{count} բայթ",
  "file.kilobytes": "{size} կԲ",
  "file.megabytes": "{size} ՄԲ",
  "file.not loaded":
    "Ֆայլերը մաքրող և գաղտնագրող ծրագիրը չի բեռնվել։ Ստուգեք ինտերնետ կապը և նորից ընտրեք ֆայլերը։",
  "file.too many": "Սա {count} ֆայլ է, իսկ առավելագույնը՝ {most}։ Մի մասը հանեք։",
  "file.too large": "Այս ֆայլը {size} է, իսկ առավելագույնը՝ {most}։ Հանեք այն։",
  "file.too much": "Այս ֆայլերը միասին {size} են, իսկ առավելագույնը՝ {most}։ Մի մասը հանեք։",
  "file.refused": "Ֆայլերից {count} հատը հնարավոր չէ ուղարկել. տեսեք ներքևի ցանկը։",
  "file.looking": "Ֆայլերը ստուգվում են…",
  "file.take away": "Հանել",
  "file.take away name": "Հանել՝ {name}",
  "file.total": "{count} ֆայլ, {size}՝ {most}-ից։",
  "file.beyond": "Չափազանց մեծ է ուղարկելու համար։",
  "file.with others": "Մյուսների հետ չափազանց շատ է։ Հանեք այն և նորից ընտրեք մյուսների փոխարեն։",
  "file.empty": "Այս ֆայլը դատարկ է։",
  "file.unreadable": "Այս ֆայլը հնարավոր չէ կարդալ։ Հանեք այն և նորից ընտրեք։",
  "file.damaged":
    "Այս նկարը վնասված է, և մաքրել այն հնարավոր չէ։ Հանեք այն կամ դրեք ZIP ֆայլի մեջ, որպեսզի ուղարկվի անփոփոխ։",
  "file.clean": "Ստուգված է. լուսանկարի տվյալներ չկան։",
  "file.removed": "Լուսանկարի տվյալները հեռացված են՝ {traces}։",
  "trace.place": "վայր",
  "trace.time": "ժամանակ",
  "trace.camera": "տեսախցիկ",
  "trace.name": "անուն",
  "trace.program": "ծրագիր",
  "trace.preview": "մանրապատկեր",
  "trace.colour profile": "գունային պրոֆիլ",
  "trace.other data": "այլ տվյալներ",
  "file.other picture":
    "Կուղարկվի անփոփոխ. չենք կարող հեռացնել տեսախցիկի ավելացրածը, օրինակ՝ վայրն ու ժամանակը։",
  "file.recording": "Կուղարկվի անփոփոխ. դրանում կարող են լինել վայրը, ժամանակը և սարքը։",
  "file.other": "Կուղարկվի անփոփոխ. կարող է մատնել ձեր անունը, իր ծրագիրը կամ տպիչը։",
};
