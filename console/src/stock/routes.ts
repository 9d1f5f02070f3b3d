import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const stockRoutes = [
  createRoute({
    ...onRoot,
    path: '/stock',
    validateSearch: texts('location', 'text'),
    component: lazyRouteComponent(() => import('./StockPage.tsx'), 'StockPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/stock/$location/$sku',
    component: lazyRouteComponent(() => import('./StockOfPage.tsx'), 'StockOfPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/expiring',
    validateSearch: texts('location'),
    component: lazyRouteComponent(() => import('./ExpiringPage.tsx'), 'ExpiringPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/stock/batch/$sku/$batch',
    component: lazyRouteComponent(() => import('./BatchPage.tsx'), 'BatchPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/reservations',
    validateSearch: texts('location'),
    component: lazyRouteComponent(() => import('./ReservationsPage.tsx'), 'ReservationsPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/past-stock',
    validateSearch: texts('location', 'at'),
    component: lazyRouteComponent(() => import('./PastStockPage.tsx'), 'PastStockPage'),
  }),
] as const;
