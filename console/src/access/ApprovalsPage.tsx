import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocations } from '../catalog/locations.tsx';
import { ApprovalsDocument, type ApprovalsQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { cursorAfter, Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { Answers } from './Answers.tsx';

export type Approval = NonNullable<ApprovalsQuery['approvalRequests']>['edges'][number]['node'];

/** What a second person is asked for: those that wait, or those that are over. */
export function ApprovalsPage() {
  const t = useTranslations('approvals');
  const [which, setWhich] = useState('open');
  const list = useInfiniteQuery({
    queryKey: ['approvals', which],
    queryFn: ({ pageParam }) => ask(ApprovalsDocument, { open: which === 'open', after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: last => cursorAfter(last.approvalRequests),
    refetchInterval: 10_000,
  });
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <Choice
          label={t('which')}
          options={[
            { id: 'open', name: t('open') },
            { id: 'over', name: t('over') },
          ]}
          value={which}
          onChange={setWhich}
        />
      </Filters>
      <Rows of={list} list={page => page.approvalRequests} none={which === 'open' ? t('none') : t('noneOver')}>
        {(rows, onEnd) => <List rows={rows} onEnd={onEnd} />}
      </Rows>
    </Page>
  );
}

function List({ rows, onEnd }: { rows: readonly Approval[]; onEnd: (() => void) | undefined }) {
  const t = useTranslations('approvals');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const zone = (approval: Approval) => (approval.location ? of(approval.location)?.zone : undefined);
  const columns: readonly Column<Approval>[] = [
    {
      key: 'subject',
      header: t('what'),
      cell: approval => (
        <Named
          name={approval.note ?? approval.subject}
          under={[approval.limit, approval.location, approval.note ? approval.subject : undefined]
            .filter(Boolean)
            .join(' · ')}
        />
      ),
    },
    {
      key: 'amount',
      header: t('amount'),
      isFigure: true,
      cell: approval => figures.money(approval.amountMinor),
    },
    {
      key: 'who',
      header: t('who'),
      isExtra: true,
      cell: approval => (
        <Named
          name={approval.requestedBy ?? ''}
          under={<span className="figure">{figures.moment(approval.requestedAt, zone(approval))}</span>}
        />
      ),
    },
    {
      key: 'until',
      header: t('until'),
      isExtra: true,
      cell: approval => <span className="figure">{figures.moment(approval.until, zone(approval))}</span>,
    },
    {
      key: 'state',
      header: t('state'),
      cell: approval =>
        approval.state === 'REQUESTED' ? (
          <Answers approval={approval} />
        ) : (
          <Named
            name={
              <Tag tone={approval.state === 'DECLINED' ? 'bad' : 'good'}>
                {enumWord('ApprovalState', approval.state)}
              </Tag>
            }
            under={approval.declinedBecause ?? approval.approver ?? undefined}
          />
        ),
    },
  ];
  return (
    <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={approval => approval.id} onEnd={onEnd} />
  );
}
