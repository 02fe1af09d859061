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

/** Bytes of spare rooms of a segment: four of them with 100,000 papers, none with a million. */
const MOST_BYTES = 4 * 1024 * 1024;
const BYTES_A_PAPER = 10;

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
  if ((rooms.length + 1) * segment.papers * BYTES_A_PAPER > MOST_BYTES) return;
  for (const column of [room.values, room.marks, room.places]) column.fill(0);
  spare.set(segment, rooms);
  rooms.push(room);
}
