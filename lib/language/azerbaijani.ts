import { article } from "./azerbaijani/article";
import { feeds } from "./azerbaijani/feeds";
import { mostRead } from "./azerbaijani/most-read";
import { pages } from "./azerbaijani/pages";
import type { Messages } from "./say";

/** The paper's own words in Azerbaijani, in Latin letters. */
export const azerbaijani: Messages = { ...pages, ...article, ...mostRead, ...feeds };
