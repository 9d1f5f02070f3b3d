import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot } from '../shell/root.ts';

export const operationsRoutes = [
  createRoute({
    ...onRoot,
    path: '/operations',
    component: lazyRouteComponent(() => import('./OperationsPage.tsx'), 'OperationsPage'),
  }),
] as const;
