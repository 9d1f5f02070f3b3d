import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const reportsRoutes = [
  createRoute({
    ...onRoot,
    path: '/reports',
    validateSearch: texts('location', 'from', 'to', 'by'),
    component: lazyRouteComponent(() => import('./ReportsPage.tsx'), 'ReportsPage'),
  }),
] as const;
