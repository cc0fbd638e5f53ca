import { mail } from "./english/mail";
import { threatModel } from "./english/threat-model";
import { tipScript } from "./english/tip-script";
import { tips } from "./english/tips";
import { article } from "./french/article";
import { feeds } from "./french/feeds";
import { mostRead } from "./french/most-read";
import { pages } from "./french/pages";
import type { Messages } from "./say";

/** The paper's own words in French. */
export const french: Messages = {
  ...pages,
  ...article,
  ...mostRead,
  ...feeds,
  ...tips,
  ...tipScript,
  ...threatModel,
  ...mail,
};
