import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FloorRow } from '../floor-rows.ts';

/** The least that a popup can do: it lists the rows that it finds in `localStorage`. */
export default defineUnlistedScript(() => {
  const rows = JSON.parse(localStorage.getItem('bench floor') ?? '[]') as readonly FloorRow[];
  const list = document.createElement('div');
  list.append(...rows.map(draw));
  document.body.append(list);
});

function draw({ title, facts }: FloorRow): HTMLElement {
  const [row, line] = [document.createElement('div'), document.createElement('p')];
  row.className = 'row-main';
  line.textContent = facts;
  row.append(title, line);
  return row;
}
