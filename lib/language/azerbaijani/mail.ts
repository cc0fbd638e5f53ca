import type { mail as english } from "@/lib/language/english/mail";
import type { Translated } from "@/lib/language/message";

/** Mail to the newsroom. Commands follow what ends in a colon. */
export const mail: Translated<typeof english> = {
  "mail.subject": "Redaksiya üçün xəbər",
  "mail.subject more": "Xəbərə əlavə: {tip}",
  "mail.subject quarantine": "Karantindəki xəbərlər",
  "mail.quarantine":
    "Bu xəbərlər spam ola bilər: onlar həddən çox sürətlə, həddən çox tez-tez və ya brauzerlərin hesabladığı iş sübutu olmadan göndərilib. Bəziləri həqiqi ola bilər.",
  "mail.read":
    "Qoşmadakı xəbər redaksiyanın açarı üçün şifrələnib. Onu redaksiyanın öz kompüterində oxumaq üçün:",
  "mail.read more":
    "Qoşmadakı mesaj {tip} nömrəli xəbərə əlavədir və redaksiyanın açarı üçün şifrələnib. Onu redaksiyanın öz kompüterində oxumaq üçün:",
  "mail.any program": "və ya istənilən age proqramı ilə:",
  "mail.files attached":
    "Onunla birlikdə fayllar da gəlib, qoşmada: {archive}. Faylların siyahısını görmək və onları qovluğa yazmaq üçün:",
  "mail.files export":
    "Onunla birlikdə fayllar da gəlib. Onlar qoşmada deyil, çünki poçt serverləri böyük məktubları qəbul etmir. Serverdə bu əmr onları hələ şifrələnmiş halda qovluğa yazır:",
  "mail.files copy":
    "{archive} faylını oradan redaksiyanın öz kompüterinə köçürün. Faylların siyahısını görmək və onları qovluğa yazmaq üçün:",
  "mail.files any program": "və ya istənilən age proqramı və tar ilə:",
  "mail.files of":
    "Fayllarla birlikdə gəlib: {tips}. Fayllar qoşmada deyil. Serverdə bu əmr onları hələ şifrələnmiş halda qovluğa yazır:",
  "mail.reply": "Mənbəyə cavab vermək üçün cavabı da redaksiyanın öz kompüterində şifrələyin:",
  "mail.deliver": "və onu mənbəyə serverdə ötürün (server onu oxuya bilmir):",
  "mail.no answer": "Bu məktuba yazılan cavab mənbəyə çatmır.",
};
