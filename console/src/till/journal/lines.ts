import { canonical } from './canonical.ts';
import type { Signed } from './entry.ts';

/** A journal as a file: an entry a line, each with the end of its line. */
export function linesOf(journal: Iterable<Signed>): string {
  return Array.from(journal, signed => `${canonical(signed)}\n`).join('');
}

export type Read = {
  entries: Signed[];
  /** The last line was not written to its end: a power cut, or a file that is still being copied. */
  isTorn: boolean;
};

/**
 * What a file says. A last line without its end is no entry: it was never acknowledged to anybody. Anything else that is
 * no JSON is told by an error that names the line.
 */
export function readLines(text: string): Read {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  return {
    entries: lines.map((line, at) => {
      try {
        return JSON.parse(line) as Signed;
      } catch {
        throw new SyntaxError(`line ${at + 1} is no entry`);
      }
    }),
    isTorn: rest !== '',
  };
}
