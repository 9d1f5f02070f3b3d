import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { isDay } from '../ledger/days.ts';
import { NotFound } from './NotFound.tsx';
import { Shell } from './Shell.tsx';

/** Search parameters are written by anybody: what is no text, or no day, is not there. */
function texts<K extends string>(...keys: K[]) {
  return (search: Record<string, unknown>): { [key in K]?: string } => {
    const read: { [key in K]?: string } = {};
    for (const key of keys) {
      const value = search[key];
      if (typeof value === 'string' && value !== '' && (!isDayKey(key) || isDay(value))) {
        read[key] = value;
      }
    }
    return read;
  };
}

function isDayKey(key: string): boolean {
  return key === 'day' || key === 'from' || key === 'to';
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const getParentRoute = () => root;

const todayRoute = createRoute({
  getParentRoute,
  path: '/',
  validateSearch: texts('day', 'location'),
  component: lazyRouteComponent(() => import('../today/TodayPage.tsx'), 'TodayPage'),
});
const salesRoute = createRoute({
  getParentRoute,
  path: '/sales',
  validateSearch: texts('location', 'from', 'to', 'text'),
  component: lazyRouteComponent(() => import('../sales/SalesPage.tsx'), 'SalesPage'),
});
const saleRoute = createRoute({
  getParentRoute,
  path: '/sales/$sale',
  component: lazyRouteComponent(() => import('../sales/SalePage.tsx'), 'SalePage'),
});
const stockRoute = createRoute({
  getParentRoute,
  path: '/stock',
  validateSearch: texts('location', 'text'),
  component: lazyRouteComponent(() => import('../stock/StockPage.tsx'), 'StockPage'),
});
const stockOfRoute = createRoute({
  getParentRoute,
  path: '/stock/$location/$sku',
  component: lazyRouteComponent(() => import('../stock/StockOfPage.tsx'), 'StockOfPage'),
});
const alertsRoute = createRoute({
  getParentRoute,
  path: '/alerts',
  validateSearch: texts('location'),
  component: lazyRouteComponent(() => import('../alerts/AlertsPage.tsx'), 'AlertsPage'),
});
const expiringRoute = createRoute({
  getParentRoute,
  path: '/expiring',
  validateSearch: texts('location'),
  component: lazyRouteComponent(() => import('../stock/ExpiringPage.tsx'), 'ExpiringPage'),
});
const approvalsRoute = createRoute({
  getParentRoute,
  path: '/approvals',
  component: lazyRouteComponent(() => import('../access/ApprovalsPage.tsx'), 'ApprovalsPage'),
});
const reportsRoute = createRoute({
  getParentRoute,
  path: '/reports',
  validateSearch: texts('location', 'from', 'to', 'by'),
  component: lazyRouteComponent(() => import('../reports/ReportsPage.tsx'), 'ReportsPage'),
});
const transfersRoute = createRoute({
  getParentRoute,
  path: '/transfers',
  validateSearch: texts('location'),
  component: lazyRouteComponent(() => import('../transfers/TransfersPage.tsx'), 'TransfersPage'),
});

export const router = createRouter({
  basepath: '/console',
  routeTree: root.addChildren([
    todayRoute,
    salesRoute,
    saleRoute,
    stockRoute,
    stockOfRoute,
    alertsRoute,
    expiringRoute,
    approvalsRoute,
    transfersRoute,
    reportsRoute,
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
