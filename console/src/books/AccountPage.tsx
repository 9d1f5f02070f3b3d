import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { useLocations } from '../catalog/locations.tsx';
import { type AccountRole, ExplainedAccountDocument } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Named, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Rows, Shown } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { clockIn } from '../ledger/days.ts';
import { addresses } from '../shell/addresses.ts';
import { useAccountName } from './AccountName.tsx';
import { type Asked, askedOf, type Entry, sidesOf } from './asked.ts';
import { BOOK_ENUM_WORDS } from './enumWords.ts';
import { useBookWord } from './useBookWord.ts';

const route = getRouteApi('/books/account');

/** What a balance is made of: that before, each entry, that at the end. */
export function AccountPage() {
  const t = useTranslations('bookAccount');
  const search = route.useSearch();
  const asked = askedOf(search, clockIn(useLocations().all[0]?.zone).day);
  const role = search.role && search.role in BOOK_ENUM_WORDS.AccountRole ? (search.role as AccountRole) : undefined;
  return role ? (
    <Account key={JSON.stringify([role, asked])} role={role} asked={asked} />
  ) : (
    <Page title={t('title')} over={<ToBooks asked={asked} />}>
      <Empty>{t('unknown')}</Empty>
    </Page>
  );
}

function ToBooks({ asked: { from, to } }: { asked: Asked }) {
  const t = useTranslations('bookAccount');
  return <Link href={addresses.books({ from, to })}>{t('toBooks')}</Link>;
}

function Account({ role, asked }: { role: AccountRole; asked: Asked }) {
  const t = useTranslations('bookAccount');
  const bookWord = useBookWord();
  const tBooks = useTranslations('books');
  const figures = useFigures();
  const nameOf = useAccountName();
  const { from, to, chart } = asked;
  const list = useList(
    ['explainedAccount', role, from, to, chart],
    after => ask(ExplainedAccountDocument, { role, from, to, chart, after }),
    page => page.explainAccount?.entries,
  );
  return (
    <Page title={bookWord('AccountRole', role)} over={<ToBooks asked={asked} />} aside={<Freshness of={list} />}>
      <Shown of={list} rows={8}>
        {({ pages: [first] }) =>
          first?.explainAccount && (
            <Facts
              facts={[
                {
                  name: tBooks('account'),
                  value: first.explainAccount.account.code,
                  note: nameOf(first.explainAccount.account),
                },
                { name: tBooks('opening'), value: figures.money(first.explainAccount.openingMinor), note: from },
                { name: tBooks('closing'), value: figures.money(first.explainAccount.closingMinor), note: to },
              ]}
            />
          )
        }
      </Shown>
      <Section title={t('entries')}>
        <Rows of={list} list={page => page.explainAccount?.entries} none={t('none')}>
          {(entries, rest) => <Entries entries={entries} role={role} rest={rest} />}
        </Rows>
      </Section>
    </Page>
  );
}

type EntriesProps = { entries: readonly Entry[]; role: AccountRole; rest: Rest<Entry> };

function Entries({ entries, role, rest }: EntriesProps) {
  const t = useTranslations('bookAccount');
  const written = useTranslations('file');
  const tBooks = useTranslations('books');
  const figures = useFigures();
  const bookWord = useBookWord();
  const mayHistory = useMay('audit.history');
  const side = (key: string, header: string, of: (entry: Entry) => number): Column<Entry> => ({
    key,
    header,
    isFigure: true,
    cell: entry => (of(entry) === 0 ? '' : figures.money(of(entry))),
    file: entry => ({ minor: of(entry) }),
  });
  const columns: readonly Column<Entry>[] = [
    {
      key: 'day',
      header: t('day'),
      cell: entry => (
        <Named
          name={<span className="figure">{figures.day(entry.day)}</span>}
          under={entry.belongsTo && t('belongsTo', { period: entry.belongsTo })}
        />
      ),
      file: [
        { header: t('day'), value: entry => entry.day },
        { header: written('position'), value: entry => entry.position },
      ],
    },
    {
      key: 'what',
      header: t('what'),
      cell: entry => <Named name={bookWord('PostingRule', entry.rule)} under={entry.memo} />,
      file: [
        { header: t('what'), value: entry => bookWord('PostingRule', entry.rule) },
        { header: written('note'), value: entry => entry.memo },
      ],
    },
    side('debit', tBooks('debit'), entry => sidesOf(entry, role).debitMinor),
    side('credit', tBooks('credit'), entry => sidesOf(entry, role).creditMinor),
    {
      key: 'stream',
      header: t('stream'),
      isExtra: true,
      cell: entry => (mayHistory ? <Link href={addresses.history(entry.stream)}>{entry.stream}</Link> : entry.stream),
      file: entry => entry.stream,
    },
  ];
  return (
    <DataTable
      caption={t('entries')}
      about={[bookWord('AccountRole', role)]}
      columns={columns}
      rows={entries}
      rowKey={entry => `${entry.position} ${entry.stream} ${entry.rule}`}
      rest={rest}
    />
  );
}
