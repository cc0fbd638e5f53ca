import { mail } from "./english/mail";
import { threatModel } from "./english/threat-model";
import { tipScript } from "./english/tip-script";
import { tips } from "./english/tips";
import type { Messages } from "./say";
import { article } from "./spanish/article";
import { feeds } from "./spanish/feeds";
import { mostRead } from "./spanish/most-read";
import { pages } from "./spanish/pages";

/** The paper's own words in Spanish. */
export const spanish: Messages = {
  ...pages,
  ...article,
  ...mostRead,
  ...feeds,
  ...tips,
  ...tipScript,
  ...threatModel,
  ...mail,
};
