/**
 * More authors than these are a list that opens above the story, or they would fill a phone before it begins,
 * and a list without their biographies below it.
 */
export const mostInFull = 3;
