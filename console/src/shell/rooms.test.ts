import { describe, expect, test } from 'vitest';
import { placeOf, roomsOf } from './rooms.ts';

function seenWith(...permissions: string[]) {
  return roomsOf({ principal: 'employee:wang', rights: [{ permissions, within: [] }] });
}

describe('rooms', () => {
  test('are those with a page that somebody may see', () => {
    expect(seenWith('sales.read').map(room => room.name)).toEqual(['today', 'sales']);
    expect(seenWith('alerts.read').map(room => room.pages.map(page => page.name))).toEqual([['today'], ['alerts']]);
  });

  test('are told by the first part of an address', () => {
    const rooms = seenWith('sales.read', 'inventory.read');
    const at = (path: string) => {
      const { room, page } = placeOf(rooms, path);
      return [room?.name, page?.name];
    };
    expect(at('/expiring')).toEqual(['stock', 'expiring']);
    expect(at('/console/sales/S1')).toEqual(['sales', 'sales']);
    expect(at('/console/stock?text=tea')).toEqual(['stock', 'stock']);
    expect(at('/')).toEqual(['today', 'today']);
    expect(at('/console')).toEqual(['today', 'today']);
    expect(at('/nowhere')).toEqual([undefined, undefined]);
    expect(at('/reports')).toEqual([undefined, undefined]);
  });

  test('have pages with an address of their own', () => {
    const hrefs = seenWith('access.read-approvals', 'sales.read', 'inventory.read', 'alerts.read', 'transfers.read')
      .flatMap(room => room.pages)
      .map(page => page.href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });
});
