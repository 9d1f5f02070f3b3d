import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const membersRoutes = [
  createRoute({
    ...onRoot,
    path: '/members',
    component: lazyRouteComponent(() => import('./MembersPage.tsx'), 'MembersPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/members/$member',
    component: lazyRouteComponent(() => import('./MemberPage.tsx'), 'MemberPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/feedback',
    validateSearch: texts('location', 'state'),
    component: lazyRouteComponent(() => import('./FeedbackPage.tsx'), 'FeedbackPage'),
  }),
] as const;
