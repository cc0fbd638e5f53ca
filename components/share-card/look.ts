/** Paper and ink of cards: the light theme's (components/site/theme.css), since a platform shows one card to all. */
export const paper = "#fffdf8";
export const ink = "#17140f";
export const muted = "#574f45";
export const rule = "#ddd5c7";

/** From the edge of a card to its text. */
export const edge = 60;
