import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named, Page, Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { addresses } from '../shell/addresses.ts';
import { ImportStateTag } from './ImportState.tsx';
import { isInWork, readImports, type Summary } from './imports.ts';
import { NewImport } from './NewImport.tsx';

/** A file is uploaded here, and those of late are listed: one's own only. */
export function ImportsPage() {
  const t = useTranslations('imports');
  const imports = useQuery({
    queryKey: ['imports'],
    queryFn: readImports,
    refetchInterval: query => (query.state.data?.imports.some(each => isInWork(each.state)) ? 2_000 : 30_000),
  });
  return (
    <Page title={t('title')}>
      <Shown of={imports} rows={4}>
        {read => (
          <>
            <Section title={t('new')}>
              <NewImport kinds={read.kinds.filter(kind => kind.permitted)} maxBytes={read.maxBytes} />
            </Section>
            <Section title={t('earlier')}>
              {read.imports.length === 0 ? <Empty>{t('none')}</Empty> : <Earlier imports={read.imports} />}
            </Section>
          </>
        )}
      </Shown>
    </Page>
  );
}

function Earlier({ imports }: { imports: readonly Summary[] }) {
  const t = useTranslations('imports');
  const figures = useFigures();
  const columns: readonly Column<Summary>[] = [
    {
      key: 'what',
      header: t('what'),
      cell: each => <Named name={t(`kinds.${each.kind}`)} under={<span translate="no">{each.name}</span>} />,
      file: [
        { header: t('what'), value: each => t(`kinds.${each.kind}`) },
        { header: t('file'), value: each => each.name },
      ],
    },
    {
      key: 'state',
      header: t('state'),
      cell: each => <ImportStateTag state={each.state} />,
      file: each => t(`states.${each.state}`),
    },
    {
      key: 'lines',
      header: t('lines'),
      isFigure: true,
      cell: each => figures.count(each.figures.linesTaken),
      file: each => each.figures.linesTaken,
    },
    {
      key: 'rejected',
      header: t('rejected'),
      isFigure: true,
      cell: each => figures.count(each.figures.linesRejected),
      file: each => each.figures.linesRejected,
    },
    {
      key: 'when',
      header: t('when'),
      isExtra: true,
      cell: each => <span className="figure">{figures.moment(each.begunAt)}</span>,
      file: each => ({ moment: each.begunAt, zone: undefined }),
    },
  ];
  return (
    <DataTable
      caption={t('earlier')}
      columns={columns}
      rows={imports}
      rowKey={each => each.id}
      href={each => addresses.import(each.id)}
    />
  );
}
