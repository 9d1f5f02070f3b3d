import { type Me, may } from '../access/me.ts';
import type { IconName } from '../kit/Icon.tsx';
import { addresses } from './addresses.ts';

export type RoomName = 'today' | 'sales' | 'stock' | 'transfers' | 'approvals' | 'reports';

export type Room = { name: RoomName; icon: IconName; href: string; permission?: string };

/** The rooms of the console, in the order of the day. */
const ROOMS: readonly Room[] = [
  { name: 'today', icon: 'today', href: addresses.today() },
  { name: 'sales', icon: 'sales', href: addresses.sales(), permission: 'sales.read' },
  { name: 'stock', icon: 'stock', href: addresses.stock(), permission: 'inventory.read' },
  { name: 'transfers', icon: 'transfers', href: addresses.transfers(), permission: 'transfers.read' },
  { name: 'approvals', icon: 'approvals', href: addresses.approvals(), permission: 'access.read-approvals' },
  { name: 'reports', icon: 'reports', href: addresses.reports(), permission: 'sales.report' },
];

/** Those in which somebody may see something. */
export function roomsOf(me: Me): readonly Room[] {
  return ROOMS.filter(room => room.permission === undefined || may(me, room.permission));
}

/** In which room an address is. */
export function roomAt(path: string): RoomName | undefined {
  const first = path.split('/').filter(part => part !== '' && part !== 'console')[0];
  switch (first) {
    case 'alerts':
    case 'expiring':
    case 'stock':
      return 'stock';
    case 'sales':
    case 'transfers':
    case 'approvals':
    case 'reports':
      return first;
    case undefined:
      return 'today';
    default:
      return undefined;
  }
}
