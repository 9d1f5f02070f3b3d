import { describe, expect, test } from 'vitest';
import { isSameSearch, keyOf, MOST_VIEWS, viewsOf, withView } from './savedViews.ts';

describe('saved views', () => {
  test('are read as they were kept; what is none is left out', () => {
    const kept = [{ name: 'Mine', search: '?location=SH-01' }];
    expect(viewsOf(JSON.stringify(kept))).toEqual(kept);
    expect(viewsOf(JSON.stringify([...kept, 7, null, { name: 'x' }, { name: 'y', search: 'javascript:' }]))).toEqual(
      kept,
    );
    expect(viewsOf('{')).toEqual([]);
    expect(viewsOf('{}')).toEqual([]);
    expect(viewsOf(null)).toEqual([]);
  });

  test('have a name once, the last in front, and are not without end', () => {
    const many = Array.from({ length: MOST_VIEWS }, (_, at) => ({ name: `v${at}`, search: '?a=1' }));
    const next = withView(many, { name: 'v3', search: '?a=2' });
    expect(next).toHaveLength(MOST_VIEWS);
    expect(next[0]).toEqual({ name: 'v3', search: '?a=2' });
    expect(next.filter(view => view.name === 'v3')).toHaveLength(1);
    expect(withView(many, { name: 'new', search: '?a=3' })).toHaveLength(MOST_VIEWS);
  });

  test('belong to a person and a page', () => {
    expect(keyOf('employee:li', 'orders')).not.toBe(keyOf('employee:wang', 'orders'));
    expect(isSameSearch('?a=1&b=2', '?b=2&a=1')).toBe(true);
    expect(isSameSearch('?a=1', '?a=2')).toBe(false);
  });
});
