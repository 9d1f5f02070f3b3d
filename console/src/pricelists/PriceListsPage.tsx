import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type PriceListFullFragment, PriceListsDocument } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';

/** Price lists of the chain, its regions, stores and channels. */
export function PriceListsPage() {
  const t = useTranslations('priceLists');
  const [which, setWhich] = useState('open');
  const list = useList(
    ['priceLists', which, 'pages'],
    after => ask(PriceListsDocument, { open: which === 'open', after }),
    page => page.priceLists,
  );
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <Choice
          label={t('which')}
          options={[
            { id: 'open', name: t('open') },
            { id: 'closed', name: t('closed') },
          ]}
          value={which}
          onChange={setWhich}
        />
      </Filters>
      <Rows of={list} places={4} list={page => page.priceLists} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

/** Where a list holds, in words. */
export function useScope(): (list: PriceListFullFragment) => string {
  const t = useTranslations('priceLists');
  return list => list.store ?? list.region ?? list.channel ?? t('chain');
}

/** What a list lets narrower ones do, in words. */
export function useNarrower(): (list: PriceListFullFragment) => string {
  const t = useTranslations('priceLists');
  const figures = useFigures();
  const enumWord = useEnumWord();
  return list =>
    list.minBp != null && list.maxBp != null
      ? t('band', { least: figures.percent(list.minBp), most: figures.percent(list.maxBp) })
      : enumWord('PriceAutonomy', list.narrower);
}

function List({ rows, rest }: { rows: readonly PriceListFullFragment[]; rest: Rest<PriceListFullFragment> }) {
  const t = useTranslations('priceLists');
  const written = useTranslations('file');
  const enumWord = useEnumWord();
  const scope = useScope();
  const narrower = useNarrower();
  const columns: readonly Column<PriceListFullFragment>[] = [
    {
      key: 'list',
      header: t('list'),
      cell: list => <Named name={list.name} under={list.id} />,
      file: [
        { header: t('list'), value: list => list.name },
        { header: written('id'), value: list => list.id },
      ],
    },
    {
      key: 'scope',
      header: t('scope'),
      cell: list => <Named name={scope(list)} under={enumWord('PriceLevel', list.level)} />,
      file: [
        { header: t('scope'), value: list => scope(list) },
        { header: written('kind'), value: list => enumWord('PriceLevel', list.level) },
      ],
    },
    { key: 'narrower', header: t('narrower'), isExtra: true, cell: narrower, file: list => narrower(list) },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={list => list.id}
      href={list => addresses.priceList(list.id)}
      rest={rest}
    />
  );
}
