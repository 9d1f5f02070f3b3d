import { describe, expect, test } from 'vitest';
import { may, mayAt, nameOf, reaches } from './me.ts';

const me = {
  principal: 'employee:wang',
  rights: [
    { permissions: ['sales.read'], within: [] },
    { permissions: ['inventory.read'], within: [], from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' },
  ],
};

describe('rights', () => {
  test('hold from their beginning until before their end', () => {
    expect(may(me, 'sales.read')).toBe(true);
    expect(may(me, 'inventory.read', Date.parse('2026-01-01T00:00:00Z'))).toBe(true);
    expect(may(me, 'inventory.read', Date.parse('2026-02-01T00:00:00Z'))).toBe(false);
    expect(may(null, 'sales.read')).toBe(false);
    expect(nameOf(me.principal)).toBe('wang');
  });

  test('reach locations by name, by region, or all', () => {
    const within = [{ locations: ['A'], regions: ['EAST'] }];
    const some = { principal: 'employee:li', rights: [{ permissions: ['sales.read'], within }] };
    expect(reaches(some, { id: 'A', region: null })).toBe(true);
    expect(reaches(some, { id: 'B', region: 'EAST' })).toBe(true);
    expect(reaches(some, { id: 'B', region: null })).toBe(false);
    expect(reaches(me, { id: 'B' })).toBe(true);
    expect(reaches(null, { id: 'A' })).toBe(false);
  });

  test('of one place are none elsewhere', () => {
    const li = {
      principal: 'employee:li',
      rights: [
        { permissions: ['inventory.adjust'], within: [{ locations: ['A'], regions: [] }] },
        { permissions: ['inventory.read'], within: [] },
      ],
    };
    expect(mayAt(li, 'inventory.adjust', { id: 'A' })).toBe(true);
    expect(mayAt(li, 'inventory.adjust', { id: 'B' })).toBe(false);
    expect(mayAt(li, 'inventory.read', { id: 'B' })).toBe(true);
  });
});
