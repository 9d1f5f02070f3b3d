import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const stocktakeRoutes = [
  createRoute({
    ...onRoot,
    path: '/stocktakes',
    validateSearch: texts('location', 'state'),
    component: lazyRouteComponent(() => import('./StocktakesPage.tsx'), 'StocktakesPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/stocktakes/$stocktake',
    validateSearch: texts('at'),
    component: lazyRouteComponent(() => import('./StocktakePage.tsx'), 'StocktakePage'),
  }),
  createRoute({
    ...onRoot,
    path: '/stocktakes/$stocktake/count',
    validateSearch: texts('sku', 'batch'),
    component: lazyRouteComponent(() => import('./counting/CountPage.tsx'), 'CountPage'),
  }),
] as const;
