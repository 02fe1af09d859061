/** A row of the popup that only lists. */
export interface FloorRow {
  readonly title: string;
  readonly facts: string;
}
