import { article } from "./hebrew/article";
import { feeds } from "./hebrew/feeds";
import { mostRead } from "./hebrew/most-read";
import { pages } from "./hebrew/pages";

export const hebrew = { ...pages, ...article, ...mostRead, ...feeds };
