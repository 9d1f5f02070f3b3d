import { createRouter } from '@tanstack/react-router';
import { accessRoutes } from '../access/routes.ts';
import { alertsRoutes } from '../alerts/routes.ts';
import { auditRoutes } from '../audit/routes.ts';
import { booksRoutes } from '../books/routes.ts';
import { couponsRoutes } from '../coupons/routes.ts';
import { devicesRoutes } from '../devices/routes.ts';
import { giftCardsRoutes } from '../giftcards/routes.ts';
import { goodsRoutes } from '../goods/routes.ts';
import { heldRoutes } from '../held/routes.ts';
import { importsRoutes } from '../imports/routes.ts';
import { membersRoutes } from '../members/routes.ts';
import { operationsRoutes } from '../operations/routes.ts';
import { paymentsRoutes } from '../payments/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import { priceListRoutes } from '../pricelists/routes.ts';
import { promotionsRoutes } from '../promotions/routes.ts';
import { purchasingRoutes } from '../purchasing/routes.ts';
import { receivingRoutes } from '../receiving/routes.ts';
import { reportsRoutes } from '../reports/routes.ts';
import { salesRoutes } from '../sales/routes.ts';
import { shiftsRoutes } from '../shifts/routes.ts';
import { stockRoutes } from '../stock/routes.ts';
import { stocktakeRoutes } from '../stocktake/routes.ts';
import { tillsRoutes } from '../tills/routes.ts';
import { todayRoutes } from '../today/routes.ts';
import { transfersRoutes } from '../transfers/routes.ts';
import { root } from './root.ts';

export const router = createRouter({
  basepath: '/console',
  routeTree: root.addChildren([
    ...accessRoutes,
    ...alertsRoutes,
    ...goodsRoutes,
    ...priceListRoutes,
    ...purchasingRoutes,
    ...receivingRoutes,
    ...giftCardsRoutes,
    ...membersRoutes,
    ...reportsRoutes,
    ...salesRoutes,
    ...auditRoutes,
    ...booksRoutes,
    ...heldRoutes,
    ...importsRoutes,
    ...operationsRoutes,
    ...paymentsRoutes,
    ...peopleRoutes,
    ...shiftsRoutes,
    ...tillsRoutes,
    ...promotionsRoutes,
    ...couponsRoutes,
    ...devicesRoutes,
    ...stockRoutes,
    ...stocktakeRoutes,
    ...todayRoutes,
    ...transfersRoutes,
  ]),
  // Days and ids are texts, as they are: the router's own way would write them in quotation marks.
  parseSearch: search => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: search => {
    const given = Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== '');
    return given.length === 0 ? '' : `?${new URLSearchParams(given as [string, string][])}`;
  },
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
