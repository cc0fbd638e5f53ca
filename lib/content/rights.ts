import { withoutNeedlessIsolates } from "@/lib/language/isolates";
import { wholeUrl } from "@/lib/urls";
import type { Site } from "./model";

/** Who owns the texts, and the licence that others may use them under, if there is one. */
export type Rights = { text: string; licence?: Site["licence"] };

/** The rights in the texts, from site.yaml. Pictures have credits and licences of their own. */
export function rightsOf({ name, address, say, copyright = `© ${name}`, licence }: Site): Rights {
  if (!licence) return { text: copyright };
  const whole = { ...licence, url: wholeUrl(address, licence.url) };
  const text = say("feeds.rights", { copyright, licence: whole.name, url: whole.url });
  return { text: withoutNeedlessIsolates(text, say.direction), licence: whole };
}
