import { type Me, may } from '../access/me.ts';
import type { IconName } from '../kit/Icon.tsx';
import type { en } from '../messages/english.ts';
import { addresses, firstPartOf } from './addresses.ts';

type Words = typeof en;

/** Pages are called by the title of their words. */
export type PageName = { [K in keyof Words]: Words[K] extends { title: string } ? K : never }[keyof Words];

/** A page that is reached from its room. The first part of its address is its own: what lies below belongs to it. */
export type Page = {
  name: PageName;
  href: string;
  permission?: string;
  /** Its address names what is worked on, not what is shown of a list. */
  isWork?: boolean;
};

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
  {
    name: 'sales',
    icon: 'sales',
    pages: [
      { name: 'sales', href: addresses.sales(), permission: 'sales.read' },
      { name: 'shifts', href: addresses.shifts(), permission: 'shifts.read' },
      { name: 'tills', href: addresses.tills(), permission: 'shifts.read' },
      { name: 'days', href: addresses.days(), permission: 'shifts.read' },
      { name: 'payments', href: addresses.payments(), permission: 'payments.read' },
      { name: 'differences', href: addresses.differences(), permission: 'payments.read-bills' },
      { name: 'held', href: addresses.held(), permission: 'held.read' },
    ],
  },
  {
    name: 'goods',
    icon: 'goods',
    pages: [
      { name: 'goods', href: addresses.goods(), permission: 'catalog.read' },
      { name: 'priceLists', href: addresses.priceLists(), permission: 'pricing.read-prices' },
    ],
  },
  {
    name: 'stock',
    icon: 'stock',
    pages: [
      { name: 'stock', href: addresses.stock(), permission: 'inventory.read' },
      { name: 'expiring', href: addresses.expiring(), permission: 'inventory.read' },
      { name: 'alerts', href: addresses.alerts(), permission: 'alerts.read' },
      { name: 'transfers', href: addresses.transfers(), permission: 'transfers.read' },
      { name: 'stocktakes', href: addresses.stocktakes(), permission: 'stocktake.read' },
      { name: 'reservations', href: addresses.reservations(), permission: 'inventory.read' },
      { name: 'pastStock', href: addresses.pastStock(), permission: 'inventory.read' },
    ],
  },
  {
    name: 'buying',
    icon: 'buying',
    pages: [
      { name: 'replenishment', href: addresses.replenishment(), permission: 'replenishment.read' },
      { name: 'orders', href: addresses.orders(), permission: 'purchasing.read' },
      { name: 'receiving', href: addresses.receiving(), permission: 'purchasing.receive', isWork: true },
      { name: 'receipts', href: addresses.receipts(), permission: 'purchasing.read' },
      { name: 'suppliers', href: addresses.suppliers(), permission: 'purchasing.read' },
    ],
  },
  {
    name: 'members',
    icon: 'person',
    pages: [
      { name: 'members', href: addresses.members(), permission: 'members.read' },
      { name: 'giftCards', href: addresses.giftCards(), permission: 'giftcards.read' },
      { name: 'feedback', href: addresses.feedback(), permission: 'members.read-feedback' },
    ],
  },
  {
    name: 'promotions',
    icon: 'promotions',
    pages: [
      { name: 'promotions', href: addresses.promotions(), permission: 'pricing.read-promotions' },
      { name: 'coupons', href: addresses.coupons(), permission: 'coupons.read' },
    ],
  },
  {
    name: 'reports',
    icon: 'reports',
    pages: [
      { name: 'reports', href: addresses.reports(), permission: 'sales.report' },
      { name: 'books', href: addresses.books(), permission: 'finance.read' },
      { name: 'bookChecks', href: addresses.bookChecks(), permission: 'finance.read' },
    ],
  },
  {
    name: 'audit',
    icon: 'audit',
    pages: [
      { name: 'history', href: addresses.history(), permission: 'audit.history' },
      { name: 'denied', href: addresses.denied(), permission: 'audit.denied-requests' },
    ],
  },
  {
    name: 'people',
    icon: 'people',
    pages: [
      { name: 'people', href: addresses.people(), permission: 'access.read' },
      { name: 'tokens', href: addresses.tokens(), permission: 'access.read' },
      { name: 'devices', href: addresses.devices(), permission: 'devices.read' },
      { name: 'findings', href: addresses.deviceFindings({}), permission: 'devices.read' },
    ],
  },
  {
    name: 'operations',
    icon: 'operations',
    pages: [
      { name: 'operations', href: addresses.operations(), permission: 'operations.observe' },
      { name: 'imports', href: addresses.imports(), permission: 'operations.import' },
    ],
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
