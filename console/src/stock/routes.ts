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
] as const;
