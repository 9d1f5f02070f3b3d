import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Page } from '../kit/Page.tsx';
import { Empty } from '../kit/States.tsx';
import { addresses } from './addresses.ts';

export function NotFound() {
  const t = useTranslations('shell');
  return (
    <Page title={t('notFound')}>
      <Empty action={<Link href={addresses.today()}>{t('toToday')}</Link>}>{t('notFoundText')}</Empty>
    </Page>
  );
}
