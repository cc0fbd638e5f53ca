import { Encrypter } from "age-encryption";

/** Whether browsers can encrypt for this age recipient: an X25519 one (`age1…`) with a correct checksum. */
export function isAgeRecipient(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient);
    return /^age1[a-z0-9]{58}$/.test(recipient);
  } catch {
    return false;
  }
}
