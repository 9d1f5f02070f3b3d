import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type DenialReason, DeniedRequestsDocument, type DeniedRequestsQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';

type Denied = NonNullable<DeniedRequestsQuery['deniedRequests']>['edges'][number]['node'];

const route = getRouteApi('/denied');

const ALL = 'all';

const REASONS = [
  'MISSING_PERMISSION',
  'OUT_OF_REACH',
  'WRONG_PASSWORD',
  'WRONG_PIN',
  'UNKNOWN_TOKEN',
  'UNKNOWN_PERSON',
  'NOT_SIGNED_IN',
  'CROSS_SITE',
] as const satisfies readonly DenialReason[];

/** Who was turned away, where, and why: the latest first. */
export function DeniedPage() {
  const t = useTranslations('denied');
  const enumWord = useEnumWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const reason = REASONS.find(each => each === search.reason);
  const list = useList(
    ['denied', reason],
    after => ask(DeniedRequestsDocument, { reason: reason ?? null, after }),
    page => page.deniedRequests,
    { everyMs: 60_000 },
  );
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <Choice
          label={t('reason')}
          options={[{ id: ALL, name: t('all') }, ...REASONS.map(id => ({ id, name: enumWord('DenialReason', id) }))]}
          value={reason ?? ALL}
          onChange={id => void navigate({ search: id === ALL ? {} : { reason: id }, replace: true })}
        />
      </Filters>
      <Rows of={list} list={page => page.deniedRequests} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Denied[]; rest: Rest<Denied> }) {
  const t = useTranslations('denied');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Denied>[] = [
    {
      key: 'who',
      header: t('who'),
      cell: one => <Named name={one.principal ?? t('nobody')} under={one.person ?? undefined} />,
      file: [
        { header: t('who'), value: one => one.principal },
        { header: written('name'), value: one => one.person },
      ],
    },
    {
      key: 'why',
      header: t('reason'),
      cell: one => <Named name={enumWord('DenialReason', one.reason)} under={one.permission ?? undefined} />,
      file: [
        { header: t('reason'), value: one => enumWord('DenialReason', one.reason) },
        { header: written('permission'), value: one => one.permission },
      ],
    },
    {
      key: 'door',
      header: t('door'),
      isExtra: true,
      cell: one => <span translate="no">{one.door}</span>,
      file: one => one.door,
    },
    { key: 'count', header: t('count'), isFigure: true, cell: one => figures.count(one.count), file: one => one.count },
    {
      key: 'last',
      header: t('last'),
      cell: one => <span className="figure">{figures.moment(one.lastAt)}</span>,
      file: one => ({ moment: one.lastAt, zone: undefined }),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={one => `${one.principal}/${one.person}/${one.door}/${one.reason}/${one.permission}/${one.firstAt}`}
      rest={rest}
    />
  );
}
