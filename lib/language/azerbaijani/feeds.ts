import type { feeds as english } from "@/lib/language/english/feeds";
import type { Translated } from "@/lib/language/message";

/** What programs fetch, and the pages about it: feeds, corrections, metadata, share cards. */
export const feeds: Translated<typeof english> = {
  "feeds.name": "Xəbər lentləri",
  "feeds.standfirst": "Hər yazı çıxan kimi, seçdiyiniz proqramda.",
  "feeds.description":
    "Hər yazı çıxan kimi, seçdiyiniz proqramda: xəbər lenti nədir və bütün lentlərimiz hansılardır.",
  "feeds.what":
    "Xəbər lenti elə bir ünvandır ki, lent oxuyan proqram vaxtaşırı ondan nə yenilik olduğunu soruşur. Proqramı da, onun nəyi izləyəcəyini də siz seçirsiniz. Biz nə adınızı öyrənirik, nə e-poçt ünvanınızı, nə də nə oxuduğunuzu.",
  "feeds.how":
    "Bizi izləmək üçün aşağıdakı ünvanlardan birini lent oxuyan proqrama köçürün. Çoxu istənilən səhifəmizin ünvanını götürüb lenti özü tapır. Hələ belə proqramınız yoxdursa, onu telefonunuzun tətbiq mağazasında və ya poçt proqramınızda axtarın: əksəriyyəti hər üç formatı oxuyur, üçünün də məzmunu eynidir.",
  "feeds.whole":
    "Lentlərimizdə yazılar bütövdür, şəkilləri və düzəlişləri də yerindədir. Hər lentdə ən yeni əlli yazı var. Hamısı pulsuzdur.",
  "feeds.paper": "Bütün qəzet",
  "feeds.writers": "Müəlliflər",
  "feeds.topics": "Mövzular",
  "feeds.this": "Bu, xəbər lentidir.",
  "feeds.use": "Ünvanını lent oxuyan proqrama verin, yeni yazılar özləri sizə gəlsin.",
  "feeds.all": "Xəbər lenti nədir və bütün lentlərimiz hansılardır",
  "feeds.page": "Saytdakı səhifə: {title}",
  "feeds.taken down": "Saytdan çıxarılıb.",
  "feeds.feed of": "{format} lenti: {name}",
  "feeds.rights": "{copyright}. Mətnlər: {licence}, {url}",

  "corrections.name": "Düzəlişlər",
  "corrections.all": "Bütün düzəlişlər",
  "corrections.description": "Harada yanılmışıq və düzgünü nədir.",
  "corrections.follow": "Düzəlişlərimizi izləyin",
  "corrections.about":
    "Bütün düzəlişlər, o cümlədən köhnə yazılardakılar, əvvəlki və yeni ifadə ilə birlikdə ayrıca lentdədir. Proqramlar ən son düzəlişləri {data} oxuya bilər.",
  "corrections.data": "verilənlər şəklində",
  "corrections.of": "Düzəliş: {headline}",
  "corrections.wrong": "Səhv: {words}",
  "corrections.right": "Düzgün: {words}",

  "topic.description": "“{name}” mövzusunda bütün yazılar.",
  "list.titled page": "{name}, səhifə {number}",

  "card.corrected": "Düzəldilib",
  "card.updated": "Yenilənib",
  "card.written by": "Müəllif",
  "card.reading time": "Oxu müddəti",
  "card.minutes": "{count} dəqiqə",
};
