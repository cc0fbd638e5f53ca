import { article } from "./azerbaijani/article";
import { feeds } from "./azerbaijani/feeds";
import { mostRead } from "./azerbaijani/most-read";
import { pages } from "./azerbaijani/pages";
import { mail } from "./english/mail";
import { threatModel } from "./english/threat-model";
import { tipScript } from "./english/tip-script";
import { tips } from "./english/tips";
import type { Messages } from "./say";

/** The paper's own words in Azerbaijani, in Latin letters. */
export const azerbaijani: Messages = {
  ...pages,
  ...article,
  ...mostRead,
  ...feeds,
  ...tips,
  ...tipScript,
  ...threatModel,
  ...mail,
};
