import { article } from "./english/article";
import { feeds } from "./english/feeds";
import { mostRead } from "./english/most-read";
import { pages } from "./english/pages";

/** The paper's own words in English. Its keys and their holes are those of all languages. */
export const english = { ...pages, ...article, ...mostRead, ...feeds };
