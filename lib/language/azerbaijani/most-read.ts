import type { mostRead as english } from "@/lib/language/english/most-read";
import type { Translated } from "@/lib/language/message";

/** Most Read, its method and its reasons. No case ending hangs on a hole: it would follow its vowels. */
export const mostRead: Translated<typeof english> = {
  "most read.name": "Ən çox oxunanlar",
  "most read.in": "Ən çox oxunanlar: {section}",
  "most read.windowed": "{name}, {window}",
  "most read.all": "Bütün bölmələrdə",
  "most read.latest": "Ən yenilər",
  "most read.rising row": "{section} ↑ yüksəlir",
  "most read.description":
    "Qəzetin oxucuları nə oxuyur (hər biri gündə bir dəfə sayılır) və biz bunu haradan bilirik.",
  "most read.card": "“{paper}” qəzetinin oxucuları nə oxuyur: hər biri gündə bir dəfə sayılır.",
  "most read.choices": "Dövrlər və bölmələr",
  "most read.now": "İndi",
  "most read.all sections": "Bütün bölmələr",
  "most read.none":
    "Son 30 gündə buradakı heç bir yazının {fewest} oxucusu olmayıb. Oxucusu bundan az olan yazıya yer verilmir.",
  "most read.updated": "Yenilənib: {time}",
  "most read.readers": "{number} oxucu",
  "most read.by topic": "Mövzular üzrə",
  "most read.most": "Ən çox oxunan: {reason}",
  "most read.longest": "Ən uzun müddət oxunan: {story}, {reason}",
  "most read.read longest": "Ən uzun müddət oxunanlar",

  "window.day": "son 24 saat",
  "window.week": "son 7 gün",
  "window.month": "son 30 gün",
  "window.day.choice": "Son 24 saat",
  "window.week.choice": "Son 7 gün",
  "window.month.choice": "Son 30 gün",

  "counted.latest": "Əvvəlcə ən yeni yazılar: sıralama üçün hələ çox az oxucu sayılıb.",
  "counted.day": "Son 24 saatın oxucuları, hər biri gündə bir dəfə sayılıb.",
  "counted.week": "Son 7 günün oxucuları, hər biri gündə bir dəfə sayılıb.",
  "counted.month": "Son 30 günün oxucuları, hər biri gündə bir dəfə sayılıb.",
  "counted.day.more":
    "Son 24 saatın oxucuları, hər biri gündə bir dəfə sayılıb; {count} yeri daha əvvəlki oxucular doldurub.",
  "counted.week.more":
    "Son 7 günün oxucuları, hər biri gündə bir dəfə sayılıb; {count} yeri daha əvvəlki oxucular doldurub.",
  "counted.month.more":
    "Son 30 günün oxucuları, hər biri gündə bir dəfə sayılıb; {count} yeri daha əvvəlki oxucular doldurub.",

  "reason.day": "{number} oxucu (son 24 saat)",
  "reason.week": "{number} oxucu (son 7 gün)",
  "reason.month": "{number} oxucu (son 30 gün)",
  "reason.by list": "{readers}, onlardan {number} nəfər bu siyahıdan gəlib",
  "reason.rising": "Yüksəlir: son {count} saatda {recent}, ondan əvvəlki {count} saatda {before}.",
  "reason.few": "{limit} nəfərdən az",
  "reason.seconds": "{count} saniyə",
  "reason.minutes": "{minutes} dəqiqə {seconds} saniyə",
  "reason.longest": "{time} orta hesabla, {readers}.",
  "remark.rising": "yüksəlir",
  "remark.found": "bu siyahı olmadan daha çox tapılıb",
  "remark.found.sentence": "Bu siyahı olmadan daha çox tapılıb.",
  "remark.recent": "daha yaxın vaxtda oxunub",
  "remark.recent.sentence": "Daha yaxın vaxtda oxunub.",
  "remark.before": "əvvəlki günlərdə daha çox oxunub",
  "remark.before.sentence": "Əvvəlki günlərdə daha çox oxunub.",

  "method.name": "Necə sayırıq",
  "method.readers":
    "Oxucu yazı beş saniyə onun gözü önündə qalanda sayılır, hər yazı üçün gündə bir dəfə. Gün qəzetin günüdür və qəzetin gecəyarısında bitir. Tanınan robotlar və özünü brauzer kimi aparmayan proqramlar sayılmır. Bir şəbəkə, məsələn, bir ofisin və ya provayderin şəbəkəsi, bir saatda yazıya həmişə {perNetwork} oxucu əlavə edə bilər. Yazını başqa yerlərdə də oxuyanda o, oxucularımız arasındakı adi payına mütənasib olaraq daha çox əlavə edə bilər. Bu, bir şəbəkənin yazını nə qədər yuxarı qaldıra biləcəyini məhdudlaşdırır.",
  "method.windows":
    "“İndi” siyahısı son 24 saatın oxucularına əsaslanır. Onlara son 7 və son 30 günün oxucuları əlavə olunur ki, sakit gündə siyahını doldursunlar: iki dövrün hər biri bu saatın {fewest} oxucusunun əlavə edəcəyindən artığını əlavə etmir. Siyahı onların neçə yer doldurduğunu deyir, bu səhifədə isə hər yerin yanında onun dövrü göstərilir. Bir dövrün siyahısında yalnız onun öz oxucuları sayılır, siyahı qısa olanda isə onu növbəti dövr davam etdirir. Oxucu son 24 saatda {day} saatdan, son 7 gündə {week} saatdan, son 30 gündə {month} saatdan sonra yarım sayılır. Bu siyahıdan gələn oxucu {railWeight} oxucu sayılır, yoxsa siyahı özü özünü bəsləyərdi.",
  "method.places":
    "Yer tutmaq üçün {fewest} oxucu lazımdır və biz bundan kiçik rəqəm dərc etmirik: belə rəqəm keçidi göndərənə onun açıldığını göstərərdi. Oxunan yazılar çox az olanda ardınca “Ən yenilər” adı ilə ən yeni yazılar gəlir. Dövrün son dörddə birində yazının oxucular arasındakı payı bir yarım dəfə artıbsa, yazı yüksəlir. “Ən uzun müddət oxunanlar” yazının göz önündə qaldığı orta vaxta görə müəyyən edilir: bir oxucudan ən çoxu yazının oxu müddətinin iki misli sayılır və vaxtı ölçülmüş {fewest} oxucu lazımdır.",
  "method.privacy":
    "Biz kuki qoymuruq və nə ünvan, nə brauzer, nə də tarixçə saxlayırıq. Bir oxucunu digərindən serverin yaddaşındakı qarışdırılmış nişan fərqləndirir. O, qəzetin gecəyarısında silinir. Diskdə yalnız rəqəmlər var: hər yazı və hər saat üçün oxucuların sayı, onların birlikdə nə qədər oxuduğu və neçə baxışın şəbəkə həddini aşdığı; üç gün ərzində isə həm də neçə baxışın sayılmadığı, bunun səbəbi və neçə səhifənin göndərildiyi. İki cihazdan oxuyan iki dəfə sayılır.",
  "method.data": "{numbers}, hər yerin səbəbi ilə birlikdə.",
  "method.numbers": "Rəqəmlər verilənlər şəklində",
};
