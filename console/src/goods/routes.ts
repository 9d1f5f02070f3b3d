import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const goodsRoutes = [
  createRoute({
    ...onRoot,
    path: '/goods',
    validateSearch: texts('text', 'category'),
    component: lazyRouteComponent(() => import('./GoodsPage.tsx'), 'GoodsPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/goods/$sku',
    component: lazyRouteComponent(() => import('./ProductPage.tsx'), 'ProductPage'),
  }),
] as const;
