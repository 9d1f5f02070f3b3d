import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onRoot, texts } from '../shell/root.ts';

export const booksRoutes = [
  createRoute({
    ...onRoot,
    path: '/books',
    validateSearch: texts('statement', 'location', 'from', 'to', 'chart', 'by'),
    component: lazyRouteComponent(() => import('./BooksPage.tsx'), 'BooksPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/books/account',
    validateSearch: texts('role', 'from', 'to', 'chart'),
    component: lazyRouteComponent(() => import('./AccountPage.tsx'), 'AccountPage'),
  }),
  createRoute({
    ...onRoot,
    path: '/book-checks',
    component: lazyRouteComponent(() => import('./ChecksPage.tsx'), 'ChecksPage'),
  }),
] as const;
