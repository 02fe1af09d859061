import { COLUMN_PARTS, COLUMNS } from './read-columns.ts';
import { ROWS_IN_BLOCK, type Columns, type SegmentSink } from './segment-data.ts';

/** Cuts columns in blocks. */
export function packColumns(columns: Columns, sink: SegmentSink): void {
  for (const part of COLUMN_PARTS)
    for (let from = 0; from < columns.newness.length; from += ROWS_IN_BLOCK) {
      const cut = COLUMNS[part].map((name) => columns[name].slice(from, from + ROWS_IN_BLOCK));
      const block = new Uint8Array(cut.reduce((sum, { byteLength }) => sum + byteLength, 0));
      let at = 0;
      for (const { buffer, byteLength } of cut) {
        block.set(new Uint8Array(buffer), at);
        at += byteLength;
      }
      sink.block(part, from / ROWS_IN_BLOCK, block);
    }
}
