import type { threatModel as english } from "@/lib/language/english/threat-model";
import type { Translated } from "@/lib/language/message";

/** Who could learn what of a tip, in the order of who is most likely to try, and what helps against it. */
export const threatModel: Translated<typeof english> = {
  "threat.title": "Bunu kim öyrənə bilər",
  "threat.standfirst":
    "Formamızla bizə xəbər göndərsəniz, aşağıdakıların hər biri nəyi öyrənə bilər və buna qarşı nə kömək edir.",
  "threat.description":
    "Xəbər göndərdiyinizi və ya orada nə yazıldığını kim öyrənə bilər və biz buna qarşı nə edirik.",
  "threat.key":
    "Açarın yeri: {key} Heç bir üsul tam etibarlı deyil. Bir səhv sizə azadlığınız və ya həyatınız bahasına başa gələ bilərsə, kiməsə yazmazdan əvvəl peşəsi mənbələri qorumaq olan birindən məsləhət alın.",

  "threat.device": "Cihazınızdan istifadə edən başqa biri",
  "threat.device learns":
    "Burada olduğunuzu tarixçədə görə bilər, qəbzi cihazda saxlayırsınızsa, onu da tapa bilər.",
  "threat.device helps":
    "Tarixçəni silin və ya təkcə sizin olan cihazdan istifadə edin. Səkkiz sözü kağızda saxlayın.",
  "threat.employer": "İşəgötürəniniz, öz cihazında və ya şəbəkəsində",
  "threat.employer learns":
    "Öz cihazında nə yazdığınızı hələ şifrələnməmiş qeydə ala bilər. Öz şəbəkəsində saytımıza nə vaxt girdiyinizi görə bilər.",
  "threat.employer helps":
    "Heç birindən istifadə etməyin. İşəgötürənin idarə etdiyi telefon da onun cihazı sayılır.",
  "threat.provider": "İnternet provayderiniz və ondan soruşa bilənlər",
  "threat.provider learns":
    "Saytımıza nə vaxt girdiyinizi görə bilərlər, ötürülən həcmdən isə bu formanı işlətdiyinizi təxmin edə bilərlər. Nə yazdığınızı görə bilməzlər.",
  "threat.provider helps":
    "Tor Browser saytımıza girdiyinizi onlardan gizlədir, amma Tor işlətdiyinizi onlara göstərir.",
  "threat.mail": "Poçt provayderimiz və poçtu daşıyanlar",
  "threat.mail learns":
    "Xəbər gəldiyini, onunla fayl gəlib-gəlmədiyini, bunun təxmini vaxtını və hansı məktubların eyni xəbərə aid olduğunu görə bilərlər. Xəbərdə nə yazıldığını görə bilməzlər.",
  "threat.mail helps":
    "Məktub şifrələnir, təsadüfi bir anda yola düşür, tarixi isə geriyə, tam saata yuvarlaqlaşdırılır.",
  "threat.thief": "Diskimizi və ya ehtiyat nüsxələrimizi oğurlayan",
  "threat.thief learns":
    "Hansı gün neçə xəbər gəldiyini görə bilər: xəbərləri üç ölçüdə, faylları beş ölçüdə. Onlarda nə olduğunu və onları kimin göndərdiyini isə görə bilməz.",
  "threat.thief helps":
    "Xəbər şifrələnib. Biz nə ünvan, nə də brauzer saxlayırıq, vaxtı isə yalnız məktub yola düşənə qədər saxlayırıq.",
  "threat.server": "Siz yazan zaman serverimizi idarə edən hər kəs",
  "threat.server learns":
    "Bu səhifəni dəyişdirib yazdıqlarınızı siz yazdıqca oxuya, şəbəkənizin ünvanını görə və serverdə şifrələnən cavabı oxuya bilər.",
  "threat.server helps":
    "Burada edə biləcəyimiz heç nə yoxdur. Signal və ya SecureDrop işlədin: bizdə varsa, onlar bu səhifədədir. Hər cavabın yanında onun harada şifrələndiyi yazılır.",
  "threat.file": "Göndərdiyiniz faylı görən hər kəs",
  "threat.file learns":
    "Onda bizim silə bilmədiklərimizi tapa bilər: sənədin müəllifini, printerin nişanlarını, kamera sensorunun küyünü, əks olunan görüntünü, yalnız sizdəki nüsxədə fərqli olan sözü.",
  "threat.file helps":
    "Onu əvvəlcə sözlə təsvir edin və nəyi göndərməli olduğunuzu bizdən soruşun. Onun heç bir hissəsini başqa yerdə dərc etməyin.",
  "threat.desk": "Redaksiya və xəbərinizin aid olduğu adamlar",
  "threat.desk learns": "Sizi nə bildiyinizdən və necə yazdığınızdan tanıya bilərlər.",
  "threat.desk helps":
    "Yalnız az adamın bilə biləcəyini yazmayın və nəyin dərc olunmamalı olduğunu bizə deyin.",
};
