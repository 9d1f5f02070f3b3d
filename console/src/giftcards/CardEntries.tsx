import { useTranslations } from 'use-intl';
import { GiftCardEntriesDocument, type GiftCardEntriesQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named } from '../kit/Page.tsx';
import { Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { decimalOf } from '../ledger/amounts.ts';
import { ask } from '../ledger/ask.ts';
import { useEventWord } from '../messages/events.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';

type Entry = NonNullable<GiftCardEntriesQuery['giftCard']>['entries']['edges'][number]['node'];

/** What has become of a card: each movement with its postings, which are zero together. */
export function CardEntries({ number }: { number: string }) {
  const t = useTranslations('giftCards');
  const list = useList(
    ['giftCard', number, 'entries'],
    after => ask(GiftCardEntriesDocument, { number, after }),
    page => page.giftCard?.entries,
  );
  return (
    <Rows of={list} places={4} list={page => page.giftCard?.entries} none={t('noEntries')}>
      {(rows, rest) => <Movements rows={rows} rest={rest} />}
    </Rows>
  );
}

function Movements({ rows, rest }: { rows: readonly Entry[]; rest: Rest<Entry> }) {
  const t = useTranslations('giftCards');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const eventWord = useEventWord();
  const columns: readonly Column<Entry>[] = [
    {
      key: 'what',
      header: t('what'),
      cell: entry => <Named name={eventWord(entry.kind)} under={entry.about ?? undefined} />,
      file: [
        { header: t('what'), value: entry => eventWord(entry.kind) },
        { header: written('document'), value: entry => entry.about },
      ],
    },
    {
      key: 'at',
      header: t('when'),
      cell: entry => <span className="figure">{figures.moment(entry.at)}</span>,
      file: entry => ({ moment: entry.at, zone: undefined }),
    },
    {
      key: 'postings',
      header: t('postings'),
      isExtra: true,
      cell: entry =>
        entry.postings
          .map(posting => `${enumWord('CardAccount', posting.account)} ${figures.signedMoney(posting.debitMinor)}`)
          .join(' · '),
      file: entry =>
        entry.postings
          .map(posting => `${enumWord('CardAccount', posting.account)} ${decimalOf(posting.debitMinor)}`)
          .join(' · '),
    },
    {
      key: 'amount',
      header: t('amount'),
      isFigure: true,
      cell: entry => figures.signedMoney(onCard(entry)),
      file: entry => ({ minor: onCard(entry) }),
    },
  ];
  return (
    <DataTable
      caption={t('entries')}
      columns={columns}
      rows={rows}
      rowKey={entry => `${entry.at}/${entry.kind}/${entry.about}/${onCard(entry)}`}
      rest={rest}
    />
  );
}

/** By how much a movement has changed what is owed to the holder: credits of what is owed less its debits. */
function onCard(entry: Entry): number {
  return entry.postings
    .filter(posting => posting.account === 'LIABILITY_PAID' || posting.account === 'LIABILITY_BONUS')
    .reduce((sum, posting) => sum - posting.debitMinor, 0);
}
