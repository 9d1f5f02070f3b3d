import { describe, expect, test } from 'vitest';
import { qrOf } from './qr.ts';

function drawn(text: string): string[] {
  return (qrOf(text) ?? []).map(row => row.map(isDark => (isDark ? '#' : '.')).join(''));
}

describe('a QR code', () => {
  test.each([
    [1, 14],
    [2, 26],
    [6, 106],
    [7, 122],
    [9, 180],
    [10, 213],
    [13, 331],
  ])('of version %i has room for %i bytes', (version, bytes) => {
    expect(qrOf('x'.repeat(bytes))).toHaveLength(version * 4 + 17);
    expect(qrOf('x'.repeat(bytes + 1))?.length ?? 0).not.toBe(version * 4 + 17);
  });

  test('has three corners, and the clock between them', () => {
    const rows = drawn('https://qr.example/1');
    const size = rows.length;
    for (const [x, y] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const) {
      expect(rows.slice(y, y + 7).map(row => row.slice(x, x + 7))).toEqual([
        '#######',
        '#.....#',
        '#.###.#',
        '#.###.#',
        '#.###.#',
        '#.....#',
        '#######',
      ]);
    }
    expect(rows[6]?.slice(7, size - 7)).toMatch(/^\.(#\.)+$/);
  });

  test('is none of a text that is too long', () => {
    expect(qrOf('x'.repeat(332))).toBeUndefined();
  });
});
