import { describe, expect, test } from 'vitest';
import { Bursts, characterOf } from './scanner.ts';

/** What comes of a text that is typed at a tempo, with Enter behind it. */
function typed(text: string, tempo: number, bursts = new Bursts(), from = 1000): string | undefined {
  [...text].forEach((character, at) => {
    bursts.stroke({ character, isEnter: false, at: from + at * tempo });
  });
  return bursts.stroke({ character: undefined, isEnter: true, at: from + text.length * tempo });
}

describe('a scanner', () => {
  test('is told from hands by its tempo', () => {
    expect(typed('6901234567892', 8)).toBe('6901234567892');
    expect(typed('6901234567892', 90)).toBeUndefined();
    expect(typed('12', 8)).toBeUndefined();
  });

  test('begins anew after what hands have typed', () => {
    const bursts = new Bursts();
    bursts.stroke({ character: 'x', isEnter: false, at: 0 });
    expect(typed('6901234567892', 8, bursts, 500)).toBe('6901234567892');
    expect(typed('6909876543210', 8, bursts, 5000)).toBe('6909876543210');
  });

  test('is heard through an input method, and tells the separator of GS1', () => {
    expect(characterOf({ key: 'Process', code: 'Digit7', ctrlKey: false })).toBe('7');
    expect(characterOf({ key: 'Process', code: 'KeyA', ctrlKey: false })).toBe('A');
    expect(characterOf({ key: ']', code: 'BracketRight', ctrlKey: true })).toBe('\u001d');
    expect(characterOf({ key: 'Shift', code: 'ShiftLeft', ctrlKey: false })).toBeUndefined();
    expect(characterOf({ key: 'a', code: 'KeyA', ctrlKey: true })).toBeUndefined();
  });
});
