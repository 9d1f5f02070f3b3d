import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot } from '../shell/root.ts';

export const priceListRoutes = [
  createRoute({
    ...onRoot,
    path: '/price-lists',
    component: lazyRouteComponent(() => import('./PriceListsPage.tsx'), 'PriceListsPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/price-lists/$list',
    component: lazyRouteComponent(() => import('./PriceListPage.tsx'), 'PriceListPage'),
  }),
] as const;
