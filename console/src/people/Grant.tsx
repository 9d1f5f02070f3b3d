import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocations } from '../catalog/locations.tsx';
import { RolesDocument } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form, Tick } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { BUILT_IN_ROLES, useRoleWord } from '../messages/roles.ts';

type Role = { id: string; permissions?: readonly string[] };

/** The roles there are: those that every chain has, and then the chain's own, which say what they may do. */
export function useRoles(): readonly Role[] {
  const read = useQuery({ queryKey: ['roles'], queryFn: () => ask(RolesDocument, {}), staleTime: 10 * 60_000 });
  const own = read.data?.roles?.edges.map(edge => edge.node) ?? [];
  return [...BUILT_IN_ROLES.map(id => ({ id })), ...own];
}

/** Roles of people; tills and other systems have theirs by a token. */
function isOfPeople(role: Role): boolean {
  return role.id !== 'device' && role.id !== 'integration';
}

/** A role, where it holds, and for how long. */
export function Grant({ employee, onDone }: { employee: string; onDone: () => void }) {
  const t = useTranslations('people');
  const roleWord = useRoleWord();
  const roles = useRoles().filter(isOfPeople);
  const { all } = useLocations();
  const [role, setRole] = useState('');
  const [isEverywhere, setEverywhere] = useState(false);
  const [places, setPlaces] = useState<readonly string[]>([]);
  const [until, setUntil] = useState('');
  const act = useAct(['person', 'people'], onDone);
  const permissions = roles.find(each => each.id === role)?.permissions;
  return (
    <Form
      submit={t('grant')}
      act={act}
      isComplete={role !== '' && (isEverywhere || places.length > 0)}
      onSubmit={() =>
        act.act('access.GrantRole', {
          employee,
          role,
          ...(isEverywhere ? {} : { locations: [...places] }),
          // A day ends where whoever grants it is.
          ...(until === '' ? {} : { until: new Date(`${until}T23:59:59`).toISOString() }),
        })
      }
    >
      <Beside>
        <Choice
          label={t('role')}
          options={roles.map(each => ({ id: each.id, name: roleWord(each.id) }))}
          value={role}
          onChange={setRole}
        />
        <Field label={t('lastDay')} type="date" value={until} onChange={setUntil} />
      </Beside>
      <div>
        <Tick label={t('everywhere')} isTicked={isEverywhere} onChange={setEverywhere} />
        {!isEverywhere &&
          all.map(location => (
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
      {permissions && (
        <details>
          <summary className="small">{t('permissions', { count: permissions.length })}</summary>
          <p className="small quiet" translate="no">
            {permissions.join(' · ')}
          </p>
        </details>
      )}
    </Form>
  );
}
