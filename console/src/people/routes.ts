import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot } from '../shell/root.ts';

export const peopleRoutes = [
  createRoute({
    ...onRoot,
    path: '/people',
    component: lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    ...onRoot,
    path: '/people/$employee',
    component: lazyRouteComponent(() => import('./PersonPage.tsx'), 'PersonPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/tokens',
    component: lazyRouteComponent(() => import('./TokensPage.tsx'), 'TokensPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/sessions',
    component: lazyRouteComponent(() => import('./SessionsPage.tsx'), 'SessionsPage'),
  }),
] as const;
