import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot } from '../shell/root.ts';

export const accessRoutes = [
  createRoute({
    ...onRoot,
    path: '/approvals',
    component: lazyRouteComponent(() => import('./ApprovalsPage.tsx'), 'ApprovalsPage'),
  }),
] as const;
