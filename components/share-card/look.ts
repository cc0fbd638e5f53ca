/**
 * The colours of cards: those of the light theme (components/site/theme.css). All readers see the same card.
 */
export const paper = "#fffdf8";
export const ink = "#17140f";
export const muted = "#574f45";
export const rule = "#ddd5c7";

/** The margin around the text, in pixels. */
export const edge = 60;
