import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const promotionsRoutes = [
  createRoute({
    ...onRoot,
    path: '/promotions',
    validateSearch: texts('location', 'state'),
    component: lazyRouteComponent(() => import('./PromotionsPage.tsx'), 'PromotionsPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/promotions/drafts/new',
    component: lazyRouteComponent(() => import('./EditorPage.tsx'), 'NewPromotionPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/promotions/what-if/$job',
    component: lazyRouteComponent(() => import('./WhatIfPage.tsx'), 'WhatIfPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/promotions/$promotion',
    component: lazyRouteComponent(() => import('./PromotionPage.tsx'), 'PromotionPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/promotions/$promotion/edit',
    component: lazyRouteComponent(() => import('./EditorPage.tsx'), 'EditPromotionPage'),
  }),
] as const;
