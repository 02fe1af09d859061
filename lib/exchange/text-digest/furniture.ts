import { parseDateLine } from './spoken-date.ts';

/** What stands on the page around its papers, word for word (captures of 2025 and 2026). */
const AROUND = [
  /^new$/i,
  /^Get trending papers in your email inbox!?(?: Subscribe)?$/i,
  /^Subscribe$/i,
  /^(?:Daily|Weekly|Monthly|Trending) Papers$/i,
  /^by ?AK and the research community$/i,
  /^(?:Daily|Weekly|Monthly|Trending)$/,
  /^(?:Previous|Next|Today|Submit|Upvote)$/,
  /^Submitted by\b.{0,60}$/,
];
/** Votes stand above a title, and are a lone number, or `-` for none. */
const VOTES = /^(?:\d{1,6}|-)$/;

/** A line of the page's own, not of a paper; a day alone is the heading's. */
export function isFurniture(line: string): boolean {
  return isHeading(line) || VOTES.test(line) || parseDateLine(line) !== undefined;
}

/** A line that only this page has. */
export function isHeading(line: string): boolean {
  return AROUND.some((pattern) => pattern.test(line));
}
