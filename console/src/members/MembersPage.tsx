import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { useLocations } from '../catalog/locations.tsx';
import {
  MemberByCardDocument,
  MemberByIdDocument,
  MemberByPhoneDocument,
  MemberOfCodeDocument,
  type MemberRowFragment,
  MembersDocument,
} from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Field } from '../kit/Field.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Empty, Rows, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { addresses } from '../shell/addresses.ts';
import { type MemberText, memberText } from './found.ts';
import { Registration } from './Registration.tsx';

/**
 * Finds a member by phone, card, id, what their app shows, or the beginning of their name. What is typed is in no
 * address: it may be a person's number.
 */
export function MembersPage() {
  const t = useTranslations('members');
  const [text, setText] = useState('');
  const mayList = useMay('members.list');
  const mayRegister = useMay('members.register');
  const router = useRouter();
  const wanted = memberText(useDeferredValue(text));
  return (
    <Page
      title={t('title')}
      aside={
        mayRegister && (
          <Opens label={t('register')} look="primary">
            {close => (
              <Registration
                onDone={member => {
                  close();
                  router.history.push(addresses.member(member));
                }}
              />
            )}
          </Opens>
        )
      }
    >
      <Filters label={t('filters')}>
        <Field
          label={t('find')}
          type="search"
          value={text}
          placeholder={mayList ? t('findHint') : t('findExactly')}
          icon={<Icon name="search" size={18} />}
          onChange={setText}
          autoComplete="off"
          maxLength={200}
        />
      </Filters>
      {wanted && wanted.by !== 'name' ? (
        <Found wanted={wanted} />
      ) : mayList ? (
        <Listed text={wanted?.text} />
      ) : (
        <Empty>{t('typeOne')}</Empty>
      )}
    </Page>
  );
}

async function look(wanted: Exclude<MemberText, { by: 'name' }>): Promise<MemberRowFragment | null> {
  switch (wanted.by) {
    case 'code':
      return (await ask(MemberOfCodeDocument, { code: wanted.code })).memberOfCard ?? null;
    case 'id':
      return (await ask(MemberByIdDocument, { id: wanted.id })).member ?? (await byCard(wanted.id));
    case 'number':
      return (await ask(MemberByPhoneDocument, { phone: wanted.number })).member ?? (await byCard(wanted.number));
  }
}

async function byCard(card: string): Promise<MemberRowFragment | null> {
  return (await ask(MemberByCardDocument, { card })).member ?? null;
}

function Found({ wanted }: { wanted: Exclude<MemberText, { by: 'name' }> }) {
  const t = useTranslations('members');
  const found = useQuery({
    queryKey: ['members', 'one', wanted],
    queryFn: () => look(wanted),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <Shown of={found} rows={1}>
      {member => (member ? <List rows={[member]} /> : <Empty>{t('nobody')}</Empty>)}
    </Shown>
  );
}

function Listed({ text }: { text: string | undefined }) {
  const t = useTranslations('members');
  const list = useList(
    ['members', 'list', text],
    after => ask(MembersDocument, { text: text ?? null, after }),
    page => page.members,
  );
  return (
    <Rows of={list} list={page => page.members} none={text ? t('nobody') : t('none')}>
      {(rows, rest) => <List rows={rows} rest={rest} />}
    </Rows>
  );
}

function List({ rows, rest }: { rows: readonly MemberRowFragment[]; rest?: Rest<MemberRowFragment> }) {
  const t = useTranslations('members');
  const written = useTranslations('file');
  const figures = useFigures();
  const { of } = useLocations();
  const columns: readonly Column<MemberRowFragment>[] = [
    {
      key: 'name',
      header: t('member'),
      cell: member => <Named name={nameShown(member) ?? member.id} under={member.id} />,
      file: [
        { header: t('member'), value: member => nameShown(member) },
        { header: written('id'), value: member => member.id },
      ],
    },
    {
      key: 'phone',
      header: t('phone'),
      cell: member => <span className="figure">{member.phone ?? member.phoneMasked ?? ''}</span>,
      file: member => member.phone ?? member.phoneMasked,
    },
    {
      key: 'card',
      header: t('card'),
      isExtra: true,
      cell: member => <span className="figure">{member.card ?? member.cardMasked ?? ''}</span>,
      file: member => member.card ?? member.cardMasked,
    },
    {
      key: 'tags',
      header: t('tags'),
      isExtra: true,
      cell: member => (member.erased ? <Tag tone="warn">{t('erased')}</Tag> : member.tags.join(' · ')),
      file: member => (member.erased ? t('erased') : member.tags.join(' · ')),
    },
    {
      key: 'since',
      header: t('since'),
      isExtra: true,
      cell: member => (
        <Named
          name={
            <span className="figure">
              {figures.moment(member.registeredAt, member.location ? of(member.location)?.zone : undefined)}
            </span>
          }
          under={member.location ?? undefined}
        />
      ),
      file: [
        {
          header: t('since'),
          value: member => ({
            moment: member.registeredAt,
            zone: member.location ? of(member.location)?.zone : undefined,
          }),
        },
        { header: written('location'), value: member => member.location },
      ],
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={member => member.id}
      href={member => addresses.member(member.id)}
      rest={rest}
    />
  );
}

/** Their name as far as whoever looks may see it. */
export function nameShown(member: { name?: string | null; nameMasked?: string | null }): string | undefined {
  return member.name ?? member.nameMasked ?? undefined;
}
