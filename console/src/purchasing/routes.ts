import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const purchasingRoutes = [
  createRoute({
    ...onRoot,
    path: '/replenishment',
    validateSearch: texts('location', 'supplier'),
    component: lazyRouteComponent(() => import('./ReplenishmentPage.tsx'), 'ReplenishmentPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/orders',
    validateSearch: texts('location', 'supplier', 'show'),
    component: lazyRouteComponent(() => import('./OrdersPage.tsx'), 'OrdersPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/orders/$order',
    component: lazyRouteComponent(() => import('./OrderPage.tsx'), 'OrderPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/suppliers',
    component: lazyRouteComponent(() => import('./SuppliersPage.tsx'), 'SuppliersPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/suppliers/$supplier',
    component: lazyRouteComponent(() => import('./SupplierPage.tsx'), 'SupplierPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/receipts',
    validateSearch: texts('location', 'supplier'),
    component: lazyRouteComponent(() => import('./ReceiptsPage.tsx'), 'ReceiptsPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/receipts/$receipt',
    component: lazyRouteComponent(() => import('./ReceiptPage.tsx'), 'ReceiptPage'),
  }),
] as const;
