import type { tipScript as english } from "@/lib/language/english/tip-script";
import type { Translated } from "@/lib/language/message";

/** Messages that scripts show on pages for sources, and the server where scripts are off. */
export const tipScript: Translated<typeof english> = {
  "said.encrypting": "Brauzerinizdə şifrələnir…",
  "said.working":
    "Robotları uzaq tutan hesablama aparılır. Bu, bir neçə saniyə, nadir hallarda bir dəqiqə çəkir…",
  "said.sending": "Göndərilir…",
  "said.sending part": "Göndərilir: hissə {part}, cəmi {all}…",
  "said.looking": "Axtarılır…",
  "said.deleting": "Silinir…",
  "said.used": "{used} simvol (ən çoxu {most})",
  "said.over": "{used} simvol (ən çoxu {most}): {over} simvol artıqdır",
  "said.too long": "Mətn {count} simvoldan uzundur.",
  "said.copied":
    "Kopyalandı. Sözləri yalnız özünüzün baxdığı yerə yapışdırın, sonra başqa bir şey kopyalayın: kopyalananı başqa proqramlar da oxuya bilir.",
  "said.not copied": "Bu brauzer kopyalamağa imkan vermir. Zəhmət olmasa, sözləri yazıb götürün.",
  "said.kept": "Yaxşı. İndi bu səhifəni bağlaya bilərsiniz.",

  "wrong.empty": "Nə baş verdiyini bizə yazın.",
  "wrong.nothing": "Hələ göndəriləcək heç nə yoxdur.",
  "wrong.long": "Burada {length} simvol var, ən çoxu isə {most} ola bilər. Heç nə kəsilməyib.",
  "wrong.message long":
    "Burada {length} simvol var, ən çoxu isə {most} ola bilər. Heç nə kəsilməyib. Mətni qısaldın, qalanını sonra əlavə edin.",
  "wrong.delete": "Nəyin silinəcəyini seçin və əmin olduğunuzu işarələyin.",
  "wrong.receipt none": "Qəbzinizin səkkiz sözünü yazın.",
  "wrong.receipt letters":
    "“{word}” qəbzin sözü deyil: qəbzin sözlərində yalnız ingilis əlifbasının a–z hərfləri olur.",
  "wrong.receipt length": "Qəbz səkkiz sözdür, burada isə {count} söz var.",
  "wrong.receipt word": "“{word}” qəbzin sözü deyil.",
  "wrong.receipt near": "Bəlkə “{near}” yazmaq istəyirdiniz?",
  "wrong.receipt nearest": "Bəlkə “{near}” və ya “{other}” yazmaq istəyirdiniz?",

  "file.bytes": "{count} bayt",
  "file.kilobytes": "{size} KB",
  "file.megabytes": "{size} MB",
  "file.not loaded":
    "Faylları təmizləyən və şifrələyən proqram yüklənmədi. İnternetə qoşulu olduğunuzu yoxlayın, sonra faylları yenidən seçin.",
  "file.too many": "Burada {count} fayl var, ən çoxu isə {most} ola bilər. Artığını çıxarın.",
  "file.too large": "Bu fayl {size} həcmindədir, ən çoxu isə {most} ola bilər. Onu çıxarın.",
  "file.too much":
    "Bu fayllar birlikdə {size} həcmindədir, ən çoxu isə {most} ola bilər. Bir qismini çıxarın.",
  "file.refused": {
    one: "Fayllardan birini göndərmək mümkün deyil: aşağıdakı siyahıya baxın.",
    other: "{count} faylı göndərmək mümkün deyil: aşağıdakı siyahıya baxın.",
  },
  "file.looking": "Fayllar yoxlanılır…",
  "file.take away": "Çıxarın",
  "file.take away name": "Çıxarın: {name}",
  "file.total": "{count} fayl, {size} (ən çoxu {most}).",
  "file.beyond": "Göndərilmək üçün həddən çox böyükdür.",
  "file.with others":
    "Başqaları ilə birlikdə həddən çox yer tutur. Onu çıxarın, sonra başqalarının yerinə yenidən seçin.",
  "file.empty": "Bu fayl boşdur.",
  "file.unreadable": "Bu faylı oxumaq mümkün deyil. Onu çıxarın və yenidən seçin.",
  "file.damaged":
    "Bu şəkil zədələnib və onu təmizləmək mümkün deyil. Onu çıxarın və ya olduğu kimi göndərmək üçün ZIP faylına qoyun.",
  "file.clean": "Yoxlanılıb: içində foto haqqında verilənlər yoxdur.",
  "file.removed": "Foto haqqında verilənlər silinib: {traces}.",
  "trace.place": "yer",
  "trace.time": "vaxt",
  "trace.camera": "kamera",
  "trace.name": "ad",
  "trace.program": "proqram",
  "trace.preview": "önbaxış şəkli",
  "trace.colour profile": "rəng profili",
  "trace.other data": "başqa verilənlər",
  "file.other picture":
    "Olduğu kimi göndərilir: kameranın əlavə etdiyi yer, vaxt və başqa verilənləri silə bilmirik.",
  "file.recording": "Olduğu kimi göndərilir: içində yer, vaxt və cihaz göstərilmiş ola bilər.",
  "file.other": "Olduğu kimi göndərilir: içində sizin adınız, proqramın və ya printerin adı ola bilər.",
};
