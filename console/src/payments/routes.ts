import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const paymentsRoutes = [
  createRoute({
    ...onRoot,
    path: '/payments',
    validateSearch: texts('location', 'state', 'from', 'to'),
    component: lazyRouteComponent(() => import('./PaymentsPage.tsx'), 'PaymentsPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/payments/$payment',
    component: lazyRouteComponent(() => import('./PaymentPage.tsx'), 'PaymentPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/differences',
    validateSearch: texts('location', 'state'),
    component: lazyRouteComponent(() => import('./DifferencesPage.tsx'), 'DifferencesPage'),
  }),
] as const;
