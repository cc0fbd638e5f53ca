import { Encrypter } from "age-encryption";

/** Whether tips can be sealed for it. Browsers seal for the plain kind only; age itself knows whether its letters are right. */
export function isRecipient(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient);
    return /^age1[a-z0-9]{58}$/.test(recipient);
  } catch {
    return false;
  }
}
