import type { tips as english } from "@/lib/language/english/tips";
import type { Translated } from "@/lib/language/message";

/** The pages for sources. A tip is “xəbər”, its receipt “qəbz”. */
export const tips: Translated<typeof english> = {
  "tips.title": "Bizə xəbər göndərin",
  "tips.standfirst":
    "“{paper}” qəzetinin redaksiyası nəyi bilməlidirsə, onu bizə yazın. Kim olduğunuzu demək məcburi deyil.",
  "tips.description":
    "Ad tələb etməyən forma: nəyi qoruyur, nəyi qoruya bilmir və redaksiya ilə əlaqənin başqa yolları hansılardır.",
  "tips.not anonymous": "Bu forma anonim deyil.",
  "tips.warning":
    "{notAnonymous} O, yazdıqlarınızı gizlədir, burada olduğunuzu isə gizlətmir. Kimliyinizin üzə çıxması sizin üçün təhlükəli ola bilərsə, burada yazmayın: {way}, özü də bunu heç kimin sizinlə əlaqələndirə bilməyəcəyi cihazdan və şəbəkədən edin.",
  "tips.use safer": "daha təhlükəsiz yoldan istifadə edin",
  "tips.turn elsewhere": "daha təhlükəsiz yolu olan qəzetə müraciət edin",
  "tips.before": "Əvvəllər xəbər göndərmisiniz? {read}.",
  "tips.read with receipt": "Cavabımızı qəbzinizlə oxuyun",
  "tips.leave": "Bu səhifədən dərhal çıxın",
  "tips.optional": "(məcburi deyil)",

  "form.what": "Nəyi bilməliyik?",
  "form.what hint":
    "Nə, harada və nə vaxt baş verib, siz bunu haradan bilirsiniz. Biz nəyə baxa, kimdən soruşa bilərik?",
  "form.contact": "Sizinlə necə əlaqə saxlaya bilərik?",
  "form.contact hint":
    "Bu da qalanı ilə birlikdə şifrələnir. Bunu yazmasanız da, cavabımızı qəbzinizlə oxuya bilərsiniz.",
  "form.for": "Bu, kimin üçündür?",
  "form.for hint": "Bölmə və ya müxbirin adı.",
  "form.trap": "Bu sahəni boş saxlayın",
  "form.send": "Xəbəri göndərin",
  "form.plain": "Serverimiz onu çatdığı anda şifrələyir. Yolda onun uzunluğu görünə bilər.",
  "form.sealed": "Brauzeriniz onu bu cihazdan çıxmazdan əvvəl şifrələyir.",
  "form.limit": "Ən çoxu {count} simvol.",

  "files.one": "Fayl",
  "files.several": "Fayllar",
  "files.plain hint":
    "Bir fayl, ən çoxu {most}. Şəkildən (JPEG, PNG, WebP, GIF) serverimiz kameranın əlavə etdiyi yer, vaxt və başqa verilənləri silir, ZIP faylının içində isə silmir. Server faylı çatdığı anda şifrələyir. Yolda onun həcmi görünə bilər.",
  "files.sealed hint":
    "Ən çoxu {count} fayl, birlikdə {most}. Şəkillərdən (JPEG, PNG, WebP, GIF) kameranın əlavə etdiyi yer, vaxt və başqa verilənləri silirik; sonra hamısı, adlar da daxil olmaqla, bir arxivə yığılır və şifrələnir. Bu, burada, brauzerinizdə baş verir və hər fayla nə edildiyini göndərməzdən əvvəl görürsünüz.",
  "files.to send": "Göndəriləcək fayllar",
  "files.sent": "Göndərilmiş fayllar",
  "files.shut":
    "Hazırda fayllar üçün yerimiz yoxdur. Yazdıqlarınız həmişəki kimi qəbul olunur: fayllarınızı sözlə təsvir edin.",

  "file.again": "Faylınızı yenidən seçin: ondan heç nə saxlanılmayıb.",
  "plain file.several":
    "Skript olmadan bir dəfəyə bir fayl göndərmək olar. Birini seçin, qalanlarını sonra qəbzinizlə göndərin.",
  "plain file.too large":
    "Bu fayl {size} həcmindədir, ən çoxu isə {most} ola bilər. Başqasını seçin və ya xəbərinizi faylsız göndərin.",
  "plain file.empty": "Bu fayl boşdur. Başqasını seçin və ya xəbərinizi faylsız göndərin.",
  "plain file.damaged":
    "Bu şəkil zədələnib və onu təmizləmək mümkün deyil. Başqasını seçin və ya onu olduğu kimi göndərmək üçün ZIP faylına qoyun.",
  "wrong.other": "Bunu göndərmək mümkün deyil.",

  "protection.label": "Yazmazdan əvvəl",
  "protection.protects": "Bu forma nəyi qoruyur",
  "protection.text": "Yazdıqlarınızı, bizə çatandan sonra.",
  "protection.text more":
    "Onlar diskimizdə, ehtiyat nüsxələrimizdə və onları daşıyan e-poçt məktubunda redaksiya üçün şifrələnmiş haldadır. {key}",
  "protection.length": "Nə qədər yazdığınızı.",
  "protection.length more":
    "Bütün xəbərlərin həcmi üç ölçüdən birinə qədər artırılır: onları brauzeriniz şifrələyirsə, bu cihazdan çıxmazdan əvvəl, əks halda bizə çatanda. Skript işləmirsə, internet bağlantınızı izləyən hər kəs mətninizin uzunluğunu görə bilər.",
  "protection.visit": "Gəlişinizi, onu gizlətmək bizdən asılı olduğu qədər.",
  "protection.visit more":
    "Proqramımız bu səhifə üzrə qeyd jurnalı aparmır və ünvanınızı yazıb saxlamır. Səhifə kuki qoymur, oxucu saymır və başqa yerdən heç nə yükləmir.",
  "protection.cannot": "Nəyi qoruya bilmir",
  "protection.visited": "Saytımıza girdiyinizi.",
  "protection.visited more":
    "İşəgötürəninizin şəbəkəsi və provayderiniz hansı saytları nə vaxt açdığınızı görür, brauzeriniz isə onları tarixçəsinə yazır.",
  "protection.device": "Sizi, izlənilən cihazda.",
  "protection.device more":
    "Təkcə sizin olmayan kompüter və ya telefon nə yazdığınızı hələ heç nə şifrələnməmiş qeydə ala bilər.",
  "protection.seized": "Sizi, serverimiz ələ keçirilsə və ya sındırılsa.",
  "protection.seized more": "Siz yazan zaman o kimin əlindədirsə, elə bu səhifəni də dəyişdirə bilər.",
  "protection.when": "Təxminən nə vaxt yazdığınızı.",
  "protection.when more":
    "Biz günü saxlayırıq. Redaksiyaya xəbərinizdən az sonra, təsadüfi bir anda yola düşən e-poçt məktubu, eləcə də fayllarımızın və ehtiyat nüsxələrimizin vaxtı bundan artığını deyə bilər.",
  "protection.style": "Necə yazdığınızı və yalnız az adamın bilə biləcəyini.",
  "protection.style more": "Sizi ifadə tərziniz ələ verə bilər, cəmi üç nəfərin bildiyi bir təfərrüat da.",
  "protection.who": "Bunu kim öyrənə bilər və nə kömək edir",
  "protection.files": "Fayllar",
  "protection.removed": "Nəyi silirik.",
  "protection.removed more":
    "JPEG, PNG, WebP və GIF şəkillərindən onları göstərmək üçün lazım olmayan hər şeyi: yeri, vaxtı, kameranı, adları, şərhləri, önbaxış şəkillərini, rəng profillərini və şəklin sonundan sonra gələn hər şeyi. Şəkilləri brauzeriniz şifrələyirsə, bunu o, şəkillər bu cihazdan çıxmazdan əvvəl edir; əks halda isə serverimiz, şəkillər çatanda.",
  "protection.stays": "Nəyi silə bilmirik.",
  "protection.stays more":
    "Bütün başqa fayllar olduğu kimi qalır: PDF, Office, HEIC, video və səs faylları sizin adınızı, proqramınızı, cihazınızı və vaxtı göstərə bilər. Çap olunmuş səhifədə gözünüzün görmədiyi nişanlar ola bilər.",
  "protection.inside": "Onların içində nə var.",
  "protection.inside more":
    "Üzlər, lövhələr və əks olunan görüntülər qalır, kameranı tanıda bilən xırda şəkil küyü də həmçinin. Sənədin sizdəki nüsxəsi bütün başqalarından tək bir sözü ilə fərqlənə bilər və bu, onu kimin ötürdüyünü göstərər.",
  "protection.size": "Onlar nə qədər böyükdür.",
  "protection.size more":
    "Brauzeriniz faylları bir arxivə yığır və onun həcmini beş ölçüdən birinə qədər artırır. Skript işləmirsə, internet bağlantınızı izləyən hər kəs faylınızın həcmini görə bilər.",
  "protection.safer file":
    "Sizi ələ verə biləcək faylı {ways} ilə göndərmək və ya sözlə təsvir etmək daha təhlükəsizdir.",
  "protection.privacy": "Oxucular haqqında daha nə saxlayırıq: {page}.",

  "key.elsewhere": "Xəbərləri açan açar serverimizdə deyil.",
  "key.beside":
    "Bu qəzet hələ qurulur: açar xəbərlərin yanındadır, ona görə xəbərləri kim götürsə, açarı da götürər.",
  "key.none": "Bu qəzet hələ qurulur və hələlik xəbər qəbul etmir.",

  "ways.safer": "Daha təhlükəsiz yollar",
  "ways.high risk": "Risk böyükdürsə",
  "ways.none":
    "“{paper}” qəzetində hələ nə Signal, nə də SecureDrop var. Çox şeyi itirə bilərsinizsə, bunlardan biri olan qəzetə müraciət edin: belə qəzetlərin siyahısı {directory} saytındadır.",
  "ways.other": "Redaksiya ilə əlaqənin başqa yolları, ən təhlükəsizi əvvəldə:",
  "ways.label": "Redaksiya ilə əlaqənin başqa yolları",
  "ways.tor": "Bu forma, Tor Browser ilə",
  "ways.tor hint": "saytımıza girdiyinizi provayderinizdən gizlədir",
  "ways.secureDrop hint": "Tor Browser ilə, başqa heç bir brauzerlə yox",
  "ways.signal hint": "“Yox olan mesajlar” yandırılmış halda",
  "ways.age hint": {
    one: "e-poçt üçün mətni və ya faylı bu formanın açarı ilə şifrələyir",
    other: "e-poçt üçün mətni və ya faylı bu formanın açarları ilə şifrələyir",
  },
  "ways.pgp hint": "e-poçt məktubunun mətnini şifrələmək üçün",
  "ways.pgp": "{key}, barmaq izi: {fingerprint}",
  "ways.pgp key": "Açar",
  "ways.mail": "E-poçt",
  "ways.mail hint": "kimin kimə, nə vaxt və, şifrələnməyibsə, nə yazdığını göstərir",

  "notice.refused": "Hələ göndərilməyib",
  "notice.refused more":
    "Əvvəlcə nəyisə dəyişmək lazımdır: sahənin yanındakı bildirişə baxın. Yazdığınız hər şey yerindədir.",
  "notice.altered": "Göndərilməyib: formamıza nəsə əlavə olunub",
  "notice.altered more":
    "Ola bilsin, bunun səbəbi brauzerinizdə quraşdırılmış əlavədir. Heç nə saxlanılmayıb, yazdığınız hər şey isə yerindədir, bizim öz formamızda: zəhmət olmasa, yenidən göndərin.",
  "notice.busy": "Göndərilməyib: hazırda həddən çox xəbər gəlir",
  "notice.busy more":
    "Heç nə saxlanılmayıb, yazdığınız hər şey isə yerindədir. Zəhmət olmasa, {minutes} dəqiqədən sonra yenidən cəhd edin.",
  "notice.unavailable": "Göndərilməyib: hazırda xəbərləri saxlaya bilmirik",
  "notice.unavailable more":
    "Günah bizdədir. Heç nə saxlanılmayıb, yazdığınız hər şey isə yerindədir. Zəhmət olmasa, bir az sonra yenidən cəhd edin.",
  "notice.no files": "Göndərilməyib: hazırda fayllar üçün yerimiz yoxdur",
  "notice.no files more":
    "Heç nə saxlanılmayıb, yazdığınız hər şey isə yerindədir. Onu faylsız göndərin və sizdə nə olduğunu bizə yazın; ya da bir az sonra yenidən cəhd edin.",
  "notice.files busy": "Göndərilməyib: hazırda başqaları fayl göndərir",
  "notice.files busy more":
    "Heç nə saxlanılmayıb, yazdığınız hər şey isə yerindədir. Zəhmət olmasa, faylınızı yenidən seçin və bir dəqiqədən sonra göndərin.",
  "notice.closed": "Göndərilməyib: burada hələ xəbər qəbul etmirik",
  "notice.closed more": "Heç nə saxlanılmayıb, yazdığınız hər şey isə yerindədir. Onu kopyalaya bilərsiniz.",
  "notice.shut": "Hazırda xəbər qəbul edə bilmirik",
  "notice.shut more": "Günah bizdədir. Zəhmət olmasa, bir az sonra yenə gəlin.",
  "notice.failed": "Göndərilməyib: bizə çatmadı",
  "notice.failed more":
    "Yazdığınız hər şey yerindədir. İnternetə qoşulu olduğunuzu yoxlayın, sonra yenidən göndərin: o, bizə iki dəfə çatmayacaq.",
  "notice.undecided": "Hələ silinməyib",
  "notice.undecided more": "{choice} yanındakı bildirişə baxın.",
  "notice.undecided choice": "Seçiminizin",
  "notice.not deleted": "Silinməyib: bu dəfə alınmadı",
  "notice.not deleted more":
    "Hər şey olduğu kimi qalıb. Zəhmət olmasa, {minutes} dəqiqədən sonra yenidən cəhd edin.",
  "notice.gone": "Göndərilməyib: xəbəriniz artıq bizdə yoxdur",
  "notice.gone more":
    "O silinib: ya siz silmisiniz, ya da vaxtı bitib. Yazdığınız hər şey yerindədir: onu kopyalayın və {send}.",
  "notice.gone send": "yeni xəbər kimi göndərin",
  "notice.misspelt": "Hələ axtarılmayıb",
  "notice.misspelt more": "Sözlərinizin yanındakı bildirişə baxın və onları düzəldin.",
  "notice.no tip": "Bizdə bu sözlərlə xəbər yoxdur",
  "notice.no tip more":
    "Ola bilsin, sözlərdən biri səhvdir və ya öz yerində deyil. Əks halda xəbər silinib: ya siz silmisiniz, ya da vaxtı bitib.",
  "notice.tries": "Axtarılmayıb: hazırda həddən çox cəhd olunur",
  "notice.tries more": "Zəhmət olmasa, {minutes} dəqiqədən sonra yenidən cəhd edin.",
  "notice.no look": "Axtarılmayıb: hazırda bunu edə bilmirik",
  "notice.no look more": "Günah bizdədir. Zəhmət olmasa, bir az sonra yenidən cəhd edin.",
  "notice.lost": "Axtarılmayıb: sorğu bizə çatmadı",
  "notice.lost more": "İnternetə qoşulu olduğunuzu yoxlayın, sonra yenidən cəhd edin.",

  "away.title": "Göndərilməyib",
  "away.long": "Göndərilməyib: bu, həddən çox uzundur",
  "away.long more":
    "Ondan heç nə saxlanılmayıb. Geri qayıdın: brauzeriniz yazdıqlarınızı hələ göstərirsə, başqa bir şey etməzdən əvvəl onları kopyalayın. Forma bir dəfəyə {count} simvol qəbul edir. Birinci hissəni göndərin, qalanını onun qəbzi ilə əlavə edin.",
  "away.foreign": "Göndərilməyib: bu, bizim səhifədən gəlməyib",
  "away.foreign more":
    "Brauzeriniz deyir ki, bunu başqa sayt və ya səhifəmizin surəti göndərib. Ondan heç nə oxunmayıb və saxlanılmayıb. Bunu özünüz yazmısınızsa, geri qayıdın: brauzeriniz onu hələ göstərirsə, kopyalayın və bizim öz formamızla göndərin.",
  "away.forms": "Bizim öz formalarımız: “{send}” və “{read}”.",

  "closed.broken": "Hazırda xəbər qəbul edə bilmirik",
  "closed.broken more": "Günah bizdədir. Zəhmət olmasa, bir az sonra yenə gəlin.",
  "closed.title": "Xəbər qəbulu hələ açılmayıb",
  "closed.more":
    "“{paper}” qəzetinin hələ yazdıqlarınızı şifrələyəcək açarı yoxdur, ona görə bu səhifədə forma da yoxdur.",
  "closed.ways":
    "Yanda göstərilən yollar açıqdır, ən təhlükəsizi əvvəldədir. Sonuncusu e-poçt məktubudur: {mail}. Məktub kimin kimə və nə vaxt yazdığını göstərir: kimliyinizin üzə çıxması sizin üçün təhlükəli ola bilərsə, izi sizə aparan ünvandan və ya cihazdan yazmayın.",
  "closed.mail":
    "Bu ünvana yaza bilərsiniz: {mail}. E-poçt məktubu kimin kimə və nə vaxt yazdığını göstərir: kimliyinizin üzə çıxması sizin üçün təhlükəli ola bilərsə, izi sizə aparan ünvandan və ya cihazdan yazmayın.",
  "closed.before": "Əvvəllər xəbər göndərmisiniz? {read}.",

  "thanks.name": "Xəbəriniz saxlanılıb",
  "thanks.title": "Xəbəriniz bizdədir",
  "thanks.standfirst":
    "O, redaksiya üçün şifrələnmiş halda saxlanılıb. Bu səkkiz sözü yazıb götürün: onlar sizin qəbzinizdir və biz onları bir daha göstərə bilmərik.",
  "thanks.copy": "Sözləri kopyalayın",
  "thanks.print": "Sözləri çap edin",
  "thanks.keep": "Yazıb götürdüm",
  "thanks.with them":
    "Bu sözlərlə “{read}” səhifəsində redaksiyanın cavabını oxuya, xəbərinizə əlavələr edə və onu silə bilərsiniz. Bir-iki gün gözləyin.",
  "thanks.anyone":
    "Bu sözlər kimdədirsə, o da eyni şeyləri edə bilər. Onlar üçün kağız başqalarının da istifadə etdiyi cihazdan yaxşı yerdir; çap etdiyinizdə isə sözlərdən başqa heç nə olmur.",
  "thanks.without":
    "Onları itirsəniz, xəbəriniz yenə bizdə qalır, amma siz cavabımızı oxuya bilməzsiniz, biz də sözləri sizin üçün tapa bilmərik.",
  "thanks.close":
    "İndi bu səhifəni bağlayın. Brauzeriniz burada olduğunuzu yadda saxlaya bilər: bu cihazdan başqaları da istifadə edirsə, bunu tarixçədən silin.",
  "not sent.name": "Xəbəriniz hələ göndərilməyib",

  "receipt.title": "Cavabımızı oxuyun",
  "receipt.description":
    "Qəbzin səkkiz sözü ilə redaksiyanın xəbərə cavabını oxuyun və xəbərə əlavələr edin.",
  "receipt.standfirst":
    "Xəbər göndərmisinizsə, sizə səkkiz söz göstərilib. Onlarla redaksiyanın xəbərə cavabını oxuya, xəbərə əlavələr edə və onu silə bilərsiniz.",
  "receipt.none": "Hələ qəbziniz yoxdur? {send}.",
  "receipt.words": "Səkkiz sözünüz",
  "receipt.words hint": "Öz ardıcıllığı ilə. Böyük və ya kiçik hərflə yazmağın fərqi yoxdur.",
  "receipt.read": "Cavabı oxuyun",
  "receipt.plain": "Serverimiz cavabı bu sözlərlə açır və sözləri unudur.",
  "receipt.sealed": "Sözlər bu brauzerdə qalır; cavab burada açılır.",
  "no replies.name": "Göstəriləcək cavab yoxdur",

  "replies.title": "Xəbəriniz və cavabımız",
  "replies.added": "Əlavəniz bizdədir",
  "replies.added more":
    "O, redaksiya üçün şifrələnmiş halda saxlanılıb. Bura yenə həmin səkkiz sözlə qayıda bilərsiniz.",
  "replies.removed": "Redaksiyanın cavabları silinib",
  "replies.removed more": "Xəbəriniz hələ buradadır və ona yenə həmin səkkiz sözlə qayıda bilərsiniz.",
  "replies.silent": "Hazırda xəbərinizə cavab yoxdur. Zəhmət olmasa, bir-iki gündən sonra yenə baxın.",
  "replies.messages": "Mesajlar",
  "replies.desk": "Redaksiya",
  "replies.you": "Siz",
  "replies.unreadable":
    "Bu cavab sizin sözlərinizlə açılmır: ya başqa açar üçün şifrələnib, ya da zədələnib. Onu aşağıda yenidən istəyin.",
  "replies.only desk": "Şifrələnib: onu yalnız redaksiya aça bilər.",
  "replies.by newsroom": "Redaksiyanın öz kompüterində, hələ serverimizə çatmamış şifrələnib.",
  "replies.on server": "Serverimizdə şifrələnib, server orada nə yazıldığını görüb.",
  "replies.send": "Göndərin",
  "replies.add": "Xəbərinizə əlavə edin",
  "replies.add hint":
    "Onu yalnız redaksiya oxuya bilər. Bu səhifə mesaj yazdığınızı göstərəcək, nə yazdığınızı isə yox.",

  "delete.title": "Silin",
  "delete.more":
    "Sildikləriniz diskimizdən dərhal, ehtiyat nüsxələrimizdən isə bir neçə gün sonra yox olur. Redaksiyaya çatmış e-poçt məktubu redaksiyada qalır.",
  "delete.what": "Nə silinsin",
  "delete.replies": "Redaksiyanın cavabları",
  "delete.tip": "Xəbər, bütün mesajları ilə birlikdə. Bundan sonra səkkiz sözünüz heç nəyi açmır.",
  "delete.sure": "Əminəm: onu heç kim qaytara bilməz.",
  "deleted.title": "Xəbəriniz silinib",
  "deleted.standfirst":
    "O, bütün mesajları ilə birlikdə diskimizdən yox olub, ehtiyat nüsxələrimizdən isə bir neçə gündən sonra yox olacaq.",
  "deleted.more":
    "Səkkiz sözünüz artıq heç nəyi açmır: onları məhv edə bilərsiniz. Redaksiyaya çatmış e-poçt məktubu redaksiyada qalır. Bizə başqa bir şey demək istəyirsinizsə, {send}.",
  "deleted.send": "bizə xəbər göndərin",
};
