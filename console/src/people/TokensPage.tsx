import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { WithReason } from '../access/WithReason.tsx';
import { useLocations } from '../catalog/locations.tsx';
import { TokensDocument, type TokensQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form, Tick } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useAct } from '../kit/useAct.ts';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { newCommandId } from '../ledger/ids.ts';
import { useRoleWord } from '../messages/roles.ts';
import { useRoles } from './Grant.tsx';
import { placesOf } from './PeoplePage.tsx';

type Token = NonNullable<TokensQuery['tokens']>['edges'][number]['node'];

/** Tokens of tills, other systems and people: who has them, when they were last used, and the way to end them. */
export function TokensPage() {
  const t = useTranslations('tokens');
  const mayManage = useMay('access.manage-tokens');
  const list = useList(
    ['tokens'],
    after => ask(TokensDocument, { principal: null, after }),
    page => page.tokens,
  );
  return (
    <Page
      title={t('title')}
      aside={
        <>
          <Freshness of={list} />
          {mayManage && (
            <Opens label={t('issue')} look="primary">
              {close => <Issue onDone={close} />}
            </Opens>
          )}
        </>
      }
    >
      <Rows of={list} list={page => page.tokens} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Token[]; rest: Rest<Token> }) {
  const t = useTranslations('tokens');
  const written = useTranslations('file');
  const figures = useFigures();
  const roleWord = useRoleWord();
  const mayManage = useMay('access.manage-tokens');
  const columns: readonly Column<Token>[] = [
    {
      key: 'name',
      header: t('token'),
      cell: token => <Named name={token.name} under={token.id} />,
      file: [
        { header: t('token'), value: token => token.name },
        { header: written('id'), value: token => token.id },
      ],
    },
    {
      key: 'whose',
      header: t('whose'),
      cell: token => (
        <Named
          name={token.principal}
          under={[...token.roles.map(roleWord), ...placesOf(token)].join(' · ') || undefined}
        />
      ),
      file: [
        { header: t('whose'), value: token => token.principal },
        { header: written('roles'), value: token => token.roles.map(roleWord).join(' · ') },
        { header: written('scope'), value: token => placesOf(token).join(' · ') },
      ],
    },
    {
      key: 'used',
      header: t('used'),
      isExtra: true,
      cell: token => <span className="figure">{token.lastUsedAt ? figures.moment(token.lastUsedAt) : t('never')}</span>,
      file: token => ({ moment: token.lastUsedAt, zone: undefined }),
    },
    {
      key: 'until',
      header: t('until'),
      isExtra: true,
      cell: token => <span className="figure">{token.expiresAt ? figures.moment(token.expiresAt) : t('forGood')}</span>,
      file: token => ({ moment: token.expiresAt, zone: undefined }),
    },
    {
      key: 'state',
      header: t('state'),
      cell: token =>
        token.revokedAt ? (
          <Named name={<Tag tone="bad">{t('revoked')}</Tag>} under={token.revokedBecause ?? undefined} />
        ) : mayManage ? (
          <WithReason
            label={t('revoke')}
            renews={['tokens']}
            onReason={(act, reason) => act('access.RevokeToken', { tokenId: token.id, reason })}
          />
        ) : (
          <Tag tone="good">{t('works')}</Tag>
        ),
      file: [
        { header: t('state'), value: token => (token.revokedAt ? t('revoked') : t('works')) },
        { header: written('reason'), value: token => token.revokedBecause },
      ],
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={token => token.id} rest={rest} />;
}

/** A token for a till or another system. Its text is told once. */
function Issue({ onDone }: { onDone: () => void }) {
  const t = useTranslations('tokens');
  const roleWord = useRoleWord();
  const roles = useRoles();
  const { all } = useLocations();
  const [tokenId] = useState(() => newCommandId());
  const [kind, setKind] = useState<'device' | 'service'>('device');
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState('none');
  const [places, setPlaces] = useState<readonly string[]>([]);
  const [text, setText] = useState<string>();
  const act = useAct(['tokens'], accepted => setText(accepted.token ?? ''));
  const named = id.trim();
  const token = {
    tokenId,
    name: name.trim(),
    ...(role === 'none' ? {} : { roles: [role] }),
    ...(places.length > 0 ? { locations: [...places] } : {}),
  };
  if (text !== undefined) {
    return (
      <>
        <p>{t('once')}</p>
        <Field label={t('text')} value={text} isReadOnly autoFocus />
        <Button onPress={onDone}>{t('kept')}</Button>
      </>
    );
  }
  return (
    <Form
      submit={t('issue')}
      act={act}
      isComplete={/^[A-Za-z0-9._:-]{1,64}$/.test(named) && name.trim() !== ''}
      onSubmit={() =>
        kind === 'device'
          ? act.act('access.IssueToken', { ...token, device: named })
          : act.act('access.IssueToken', { ...token, service: named })
      }
    >
      <Beside>
        <Choice
          label={t('kind')}
          options={[
            { id: 'device', name: t('device') },
            { id: 'service', name: t('service') },
          ]}
          value={kind}
          onChange={to => setKind(to === 'service' ? 'service' : 'device')}
        />
        <Field label={t('id')} value={id} onChange={setId} maxLength={40} autoCapitalize="none" />
      </Beside>
      <Beside>
        <Field label={t('name')} value={name} onChange={setName} maxLength={100} />
        <Choice
          label={t('role')}
          options={[{ id: 'none', name: t('usual') }, ...roles.map(each => ({ id: each.id, name: roleWord(each.id) }))]}
          value={role}
          onChange={setRole}
        />
      </Beside>
      <div>
        {all.map(location => (
          <div key={location.id}>
            <Tick
              label={`${location.id} ${location.name}`}
              isTicked={places.includes(location.id)}
              onChange={isTicked =>
                setPlaces(isTicked ? [...places, location.id] : places.filter(each => each !== location.id))
              }
            />
          </div>
        ))}
      </div>
    </Form>
  );
}
