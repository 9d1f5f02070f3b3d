import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot } from '../shell/root.ts';

export const importsRoutes = [
  createRoute({
    ...onRoot,
    path: '/imports',
    component: lazyRouteComponent(() => import('./ImportsPage.tsx'), 'ImportsPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/imports/$import',
    component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
  }),
] as const;
