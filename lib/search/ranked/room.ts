import type { Segment } from '../packed/segment.ts';

/** Where it is noted how each paper of a segment answers one word: all zero at first. */
export interface Room {
  readonly values: Float32Array;
  readonly marks: Uint8Array;
  readonly places: Uint8Array;
  /** The papers that answer it: only so many of them as are counted. One more than there are can be noted. */
  readonly found: Uint32Array;
}

/** Rooms that nobody is in, by segment. Made anew for each word of each query, they would be most of its garbage. */
const spare = new WeakMap<Segment, Room[]>();

/** Spare rooms of a segment: few queries have more words. */
const MOST = 3;
/** Papers of a segment that keeps one: there a new room is made nearly as quickly. */
const SMALL = 20_000;
/** Papers of larger segments would need more memory than the time is worth. */
const MOST_PAPERS = 150_000;

export function roomIn(segment: Segment): Room {
  return (
    spare.get(segment)?.pop() ?? {
      values: new Float32Array(segment.papers),
      marks: new Uint8Array(segment.papers),
      places: new Uint8Array(segment.papers),
      found: new Uint32Array(segment.papers + 1),
    }
  );
}

/** For the next word: whoever had it must not look at it any more. */
export function giveBack(segment: Segment, room: Room): void {
  const rooms = spare.get(segment) ?? [];
  const most = segment.papers < SMALL ? 1 : MOST;
  if (rooms.length >= most || segment.papers > MOST_PAPERS) return;
  for (const column of [room.values, room.marks, room.places]) column.fill(0);
  spare.set(segment, rooms);
  rooms.push(room);
}
