import { mail } from "./english/mail";
import { threatModel } from "./english/threat-model";
import { tipScript } from "./english/tip-script";
import { tips } from "./english/tips";
import { article } from "./german/article";
import { feeds } from "./german/feeds";
import { mostRead } from "./german/most-read";
import { pages } from "./german/pages";
import type { Messages } from "./say";

/** The paper's own words in German. */
export const german: Messages = {
  ...pages,
  ...article,
  ...mostRead,
  ...feeds,
  ...tips,
  ...tipScript,
  ...threatModel,
  ...mail,
};
