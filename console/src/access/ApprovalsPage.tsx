import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocations } from '../catalog/locations.tsx';
import { ApprovalsDocument, type ApprovalsQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { Answers } from './Answers.tsx';

export type Approval = NonNullable<ApprovalsQuery['approvalRequests']>['edges'][number]['node'];

/** What a second person is asked for: those that wait, or those that are over. */
export function ApprovalsPage() {
  const t = useTranslations('approvals');
  const [which, setWhich] = useState('open');
  const list = useList(
    ['approvals', which],
    after => ask(ApprovalsDocument, { open: which === 'open', after }),
    page => page.approvalRequests,
    { everyMs: 10_000 },
  );
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
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Approval[]; rest: Rest<Approval> }) {
  const t = useTranslations('approvals');
  const written = useTranslations('file');
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
      file: [
        { header: t('what'), value: approval => approval.subject },
        { header: written('limit'), value: approval => approval.limit },
        { header: written('location'), value: approval => approval.location },
        { header: written('note'), value: approval => approval.note },
      ],
    },
    {
      key: 'amount',
      header: t('amount'),
      isFigure: true,
      cell: approval => figures.money(approval.amountMinor),
      file: approval => ({ minor: approval.amountMinor }),
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
      file: [
        { header: t('who'), value: approval => approval.requestedBy },
        { header: written('moment'), value: approval => ({ moment: approval.requestedAt, zone: zone(approval) }) },
      ],
    },
    {
      key: 'until',
      header: t('until'),
      isExtra: true,
      cell: approval => <span className="figure">{figures.moment(approval.until, zone(approval))}</span>,
      file: approval => ({ moment: approval.until, zone: zone(approval) }),
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
      file: [
        { header: t('state'), value: approval => enumWord('ApprovalState', approval.state) },
        { header: written('by'), value: approval => approval.approver },
        { header: written('reason'), value: approval => approval.declinedBecause },
      ],
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={approval => approval.id} rest={rest} />;
}
