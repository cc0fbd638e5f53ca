import type { pages as english } from "@/lib/language/english/pages";
import type { Translated } from "@/lib/language/message";

/** The furniture of every page, lists of stories, and pages of errors. */
export const pages: Translated<typeof english> = {
  number: "{number}",
  sentence: "{words}.",
  "paper.titled": "{paper}: {words}",
  "page.skip": "Məzmuna keçin",
  "page.sections": "Bölmələr",
  "page.languages": "Başqa dillər",
  "page.theme system": "Görünüş: cihazdakı kimi",
  "page.theme light": "Görünüş: işıqlı",
  "page.theme dark": "Görünüş: tünd",

  "footer.tip": "Bilməli olduğumuz bir xəbəriniz var?",
  "footer.send or write": "{send} və ya yazın: {mail}",
  "footer.send": "Bizə göndərin",
  "footer.write": "Bizə yazın: {mail}",
  "footer.all sections": "Bütün bölmələr",
  "footer.paper": "Qəzet",

  "front.empty": "İlk nömrə yığılır. Bir-iki stansiyadan sonra yenə baxın.",

  "list.empty": "Burada hələ heç nə yoxdur. İlk yazı elə burada olacaq.",
  "list.topic": "Mövzu",
  "list.stories": "{count} yazı",
  "list.pages": "Səhifələr",
  "list.newer": "Daha yeni",
  "list.older": "Daha köhnə",
  "list.page": "Səhifə {number}, cəmi {count}",

  "story.minutes": "{count} dəqiqə",
  "story.years old": "{count} il əvvəl",

  "label.analysis": "Təhlil",
  "label.explainer": "İzah",
  "label.interview": "Müsahibə",
  "label.live": "Canlı",
  "label.opinion": "Rəy",
  "label.review": "Resenziya",

  "not found.name": "Belə səhifə yoxdur",
  "not found.title": "Bu qatar burada dayanmır",
  "not found.reason":
    "Bu ünvanda səhifə yoxdur. Ola bilsin, ünvan sizə çatana qədər səhv yazılıb, ya da yazı saytdan çıxarılıb.",
  "not found.alike": "Bəlkə bunu axtarırdınız",
  "not found.go on": "Bu günün bütün yazıları {front}, daha köhnələri isə yuxarıda, öz bölmələrindədir.",
  "not found.front": "baş səhifədə",
  "not found.our mistake":
    "Əgər sizi bura bizim keçid gətiribsə, səhv bizimdir. Zəhmət olmasa, bizə yazın: {mail}.",
  "not found.latest": "Ən yenilər",
  "withdrawn.name": "Saytdan çıxarılıb",
  "withdrawn.title": "Bu yazı saytdan çıxarılıb",
  "withdrawn.reason": "Redaksiya bu ünvanda dərc olunmuş yazını geri götürüb.",
  "withdrawn.ask": "Səbəbini bilmək istəyirsinizsə, bizdən soruşun: {mail}.",

  "out of service.name": "İşləmir",
  "out of service.title": "Siqnal nasazlığı",
  "out of service.reason":
    "Bu səhifəni hazırlamaq mümkün olmadı. Günah bizdədir və xəta onu aradan qaldıranlar üçün qeydə alınıb. Qəzetin qalan hissəsi, çox güman, öz yoluna davam edir.",
  "out of service.go on": "{front} və ya bir dəqiqədən sonra bu səhifəni yenidən açmağa çalışın.",
  "out of service.front": "Baş səhifəyə keçin",
};
