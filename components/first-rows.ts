/** A popup full: so many rows are drawn, and kept for the next time, before there are more. */
export const FIRST_ROWS = 9;
