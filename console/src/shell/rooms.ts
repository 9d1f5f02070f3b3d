import { type Me, may } from '../access/me.ts';
import type { IconName } from '../kit/Icon.tsx';
import type { en } from '../messages/languages.ts';
import { addresses, firstPartOf } from './addresses.ts';

type Words = typeof en;

/** Pages are called by the title of their words. */
export type PageName = { [K in keyof Words]: Words[K] extends { title: string } ? K : never }[keyof Words];

/** A page that is reached from its room. The first part of its address is its own: what lies below belongs to it. */
export type Page = { name: PageName; href: string; permission?: string };

export type RoomName = keyof Words['shell']['room'];

export type Room = { name: RoomName; icon: IconName; pages: readonly Page[] };

/** The rooms of the console, in the order of the day. */
const ROOMS: readonly Room[] = [
  {
    name: 'today',
    icon: 'today',
    pages: [
      { name: 'today', href: addresses.today() },
      { name: 'approvals', href: addresses.approvals(), permission: 'access.read-approvals' },
    ],
  },
  { name: 'sales', icon: 'sales', pages: [{ name: 'sales', href: addresses.sales(), permission: 'sales.read' }] },
  {
    name: 'stock',
    icon: 'stock',
    pages: [
      { name: 'stock', href: addresses.stock(), permission: 'inventory.read' },
      { name: 'expiring', href: addresses.expiring(), permission: 'inventory.read' },
      { name: 'alerts', href: addresses.alerts(), permission: 'alerts.read' },
      { name: 'transfers', href: addresses.transfers(), permission: 'transfers.read' },
    ],
  },
  {
    name: 'reports',
    icon: 'reports',
    pages: [{ name: 'reports', href: addresses.reports(), permission: 'sales.report' }],
  },
];

/** Those in which somebody may see something, with the pages that they may see. */
export function roomsOf(me: Me): readonly Room[] {
  return ROOMS.map(room => ({
    ...room,
    pages: room.pages.filter(page => page.permission === undefined || may(me, page.permission)),
  })).filter(room => room.pages.length > 0);
}

/** Where somebody is, at an address. */
export function placeOf(rooms: readonly Room[], path: string): { room?: Room; page?: Page } {
  for (const room of rooms) {
    const page = room.pages.find(each => firstPartOf(each.href) === firstPartOf(path));
    if (page) {
      return { room, page };
    }
  }
  return {};
}
