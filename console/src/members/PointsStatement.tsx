import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useLocations } from '../catalog/locations.tsx';
import { PointsStatementDocument, type PointsStatementQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named } from '../kit/Page.tsx';
import { Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';

type Line = PointsStatementQuery['pointsStatement']['edges'][number]['node'];

/** Why somebody has as many points as they have: what has become of each, the latest first. */
export function PointsStatement({ member }: { member: string }) {
  const t = useTranslations('member');
  const list = useList(
    ['member', member, 'points'],
    after => ask(PointsStatementDocument, { member, after }),
    page => page.pointsStatement,
  );
  return (
    <Rows of={list} places={4} list={page => page.pointsStatement} none={t('noPoints')}>
      {(rows, rest) => <Lines rows={rows} rest={rest} />}
    </Rows>
  );
}

function Lines({ rows, rest }: { rows: readonly Line[]; rest: Rest<Line> }) {
  const t = useTranslations('member');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const columns: readonly Column<Line>[] = [
    {
      key: 'why',
      header: t('why'),
      cell: line => (
        <Named
          name={enumWord('PointsMove', line.move)}
          under={
            line.sale ? (
              <Link href={addresses.sale(line.sale)}>{t('receiptOf', { id: line.sale })}</Link>
            ) : (
              (line.reason ?? line.returnId ?? undefined)
            )
          }
        />
      ),
      file: [
        { header: t('why'), value: line => enumWord('PointsMove', line.move) },
        { header: written('document'), value: line => line.sale ?? line.returnId },
        { header: written('reason'), value: line => line.reason },
      ],
    },
    {
      key: 'at',
      header: t('when'),
      cell: line => (
        <span className="figure">{figures.moment(line.at, line.location ? of(line.location)?.zone : undefined)}</span>
      ),
      file: line => ({ moment: line.at, zone: line.location ? of(line.location)?.zone : undefined }),
    },
    {
      key: 'points',
      header: t('points'),
      isFigure: true,
      cell: line => figures.signedQuantity(line.points),
      file: line => ({ quantity: line.points }),
    },
    {
      key: 'balance',
      header: t('balance'),
      isFigure: true,
      cell: line => figures.count(line.balance - line.debt),
      file: line => line.balance - line.debt,
    },
  ];
  return (
    <DataTable
      caption={t('statement')}
      columns={columns}
      rows={rows}
      rowKey={line => `${line.at}/${line.move}/${line.balance}/${line.points}/${line.sale ?? line.returnId ?? ''}`}
      rest={rest}
    />
  );
}
