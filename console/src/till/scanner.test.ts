import { describe, expect, test } from 'vitest';
import { characterOf, type Heard, Scanner } from './scanner.ts';

function strokes(text: string, gapMs: number, from = 1000) {
  return [...text].map((key, index) => ({
    code: key === '\n' ? 'Enter' : /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
    key: key === '\n' ? 'Enter' : key,
    shift: /[A-Z]/.test(key),
    ctrl: false,
    at: from + index * gapMs,
  }));
}

function heard(scanner: Scanner, text: string, gapMs: number, from?: number): Heard[] {
  return strokes(text, gapMs, from).map(stroke => scanner.hear(stroke));
}

describe('a scanner', () => {
  test('is told from a person by its tempo', () => {
    const scanner = new Scanner();
    expect(heard(scanner, '6901234567892\n', 8).at(-1)).toEqual({ is: 'scan', code: '6901234567892' });
    expect(heard(scanner, '6901234567892\n', 120, 9000).every(each => each.is === 'typing')).toBe(true);
  });

  test('is heard under an input method, which hides the keys', () => {
    const scanner = new Scanner();
    const masked = strokes('69012345\n', 5).map(stroke => ({
      ...stroke,
      key: stroke.code === 'Enter' ? 'Enter' : 'Process',
    }));
    expect(masked.map(stroke => scanner.hear(stroke)).at(-1)).toEqual({ is: 'scan', code: '69012345' });
  });

  test('keeps its later keys from the page', () => {
    const kinds = heard(new Scanner(), '690123\n', 5).map(each => each.is);
    expect(kinds).toEqual(['typing', 'typing', 'typing', 'typing', 'typing', 'burst', 'scan']);
  });

  test('is not what somebody types who is fast: an amount is short', () => {
    expect(heard(new Scanner(), '12000\n', 5).every(each => each.is === 'typing')).toBe(true);
  });

  test('may falter once', () => {
    const scanner = new Scanner();
    const faltering = strokes('6901234567892\n', 8).map((stroke, index) =>
      index < 1 ? stroke : { ...stroke, at: stroke.at + 110 },
    );
    expect(faltering.map(stroke => scanner.hear(stroke)).at(-1)).toEqual({ is: 'scan', code: '6901234567892' });
  });

  test('does not take what was typed before it', () => {
    const scanner = new Scanner();
    heard(scanner, '12', 200);
    expect(heard(scanner, '69012345\n', 5, 5000).at(-1)).toEqual({ is: 'scan', code: '69012345' });
  });

  test('letters are large with the shift key only, elements of GS1 keep what parts them', () => {
    const key = { key: 'Process', shift: false, ctrl: false, at: 0 };
    expect(characterOf({ ...key, code: 'KeyT' })).toBe('t');
    expect(characterOf({ ...key, code: 'KeyT', shift: true })).toBe('T');
    expect(characterOf({ ...key, code: 'BracketRight', ctrl: true })).toBe('\u001d');
    expect(characterOf({ ...key, code: 'F2', key: 'F2' })).toBeUndefined();
  });
});
