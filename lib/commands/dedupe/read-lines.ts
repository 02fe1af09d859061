/** A line that holds a JSON object, with its number from 1. */
export interface Line {
  readonly at: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The lines of a JSONL text that are objects; empty ones are passed over, others are told of and left out. */
export function readLines(text: string, tell: (at: number, trouble: string) => void): Line[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const at = index + 1;
    if (line.trim() === '' || line === '\uFEFF') return [];
    try {
      const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
      if (isObject(value)) return [{ at, value }];
      tell(at, 'it is no JSON object');
    } catch (error) {
      tell(at, error instanceof Error ? error.message : String(error));
    }
    return [];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
