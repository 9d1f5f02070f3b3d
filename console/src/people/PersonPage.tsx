import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { WithReason } from '../access/WithReason.tsx';
import { EmployeeDocument, type EmployeeQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Columns, Entries, Row } from '../kit/Entries.tsx';
import { Fault } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Page, Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { useRoleWord } from '../messages/roles.ts';
import { addresses } from '../shell/addresses.ts';
import { Grant } from './Grant.tsx';
import { NewPassword } from './NewPassword.tsx';
import { placesOf } from './PeoplePage.tsx';

type Employee = NonNullable<EmployeeQuery['employee']>;

const route = getRouteApi('/people/$employee');

const RENEWS = ['person', 'people'];

/** One who works for the chain: roles with where they hold and how much they may do alone. */
export function PersonPage() {
  const t = useTranslations('people');
  const { employee: id } = route.useParams();
  const read = useQuery({ queryKey: ['person', id], queryFn: () => ask(EmployeeDocument, { id }) });
  return (
    <Shown of={read} rows={4}>
      {({ employee }) =>
        employee ? (
          <One employee={employee} />
        ) : (
          <Page title={t('unknown')}>
            <Empty action={<Link href={addresses.people()}>{t('toList')}</Link>}>{id}</Empty>
          </Page>
        )
      }
    </Shown>
  );
}

function One({ employee }: { employee: Employee }) {
  const t = useTranslations('people');
  const figures = useFigures();
  const known: readonly (readonly [string, string | null | undefined])[] = [
    [t('id'), employee.id],
    [t('phone'), employee.phone],
    [t('mail'), employee.mail],
    [t('since'), figures.moment(employee.hiredAt)],
  ];
  return (
    <Page
      title={employee.name ?? employee.id}
      over={<Link href={addresses.people()}>{t('toList')}</Link>}
      aside={
        employee.erased ? (
          <Tag tone="plain">{t('erased')}</Tag>
        ) : employee.suspended ? (
          <Tag tone="bad">{t('suspended')}</Tag>
        ) : (
          <Tag tone="good">{employee.signsIn ? t('signsIn') : t('noPassword')}</Tag>
        )
      }
    >
      {employee.suspendedBecause && <p>{t('suspendedBecause', { reason: employee.suspendedBecause })}</p>}
      {!employee.erased && <Actions employee={employee} />}
      <Columns>
        <Roles employee={employee} />
        <Section title={t('known')}>
          <Entries
            entries={known
              .filter(([, value]) => value != null)
              .map(([name, value]) => ({ key: name, name: value, under: name }))}
          />
        </Section>
        <Pins employee={employee} />
      </Columns>
    </Page>
  );
}

function Actions({ employee }: { employee: Employee }) {
  const t = useTranslations('people');
  const mayManage = useMay('access.manage-staff');
  const mayErase = useMay('access.erase');
  const resume = useAct(RENEWS);
  return (
    <>
      <Row>
        {mayManage && (
          <>
            <Opens label={t('grant')}>{close => <Grant employee={employee.id} onDone={close} />}</Opens>
            <Opens label={t('setPassword')}>{close => <NewPassword employee={employee.id} onDone={close} />}</Opens>
            {employee.suspended ? (
              <Button
                isPending={resume.isPending}
                onPress={() => resume.act('access.ResumeEmployee', { employee: employee.id })}
              >
                {t('resume')}
              </Button>
            ) : (
              <WithReason
                label={t('suspend')}
                renews={RENEWS}
                onReason={(act, reason) => act('access.SuspendEmployee', { employee: employee.id, reason })}
              >
                <p>{t('suspendWhat')}</p>
              </WithReason>
            )}
          </>
        )}
        {mayErase && (
          <WithReason
            label={t('erase')}
            renews={RENEWS}
            onReason={(act, reason) => act('access.EraseSubject', { subject: `employee:${employee.id}`, reason })}
          >
            <p>{t('eraseWhat')}</p>
          </WithReason>
        )}
      </Row>
      <Fault of={resume} />
    </>
  );
}

function Roles({ employee }: { employee: Employee }) {
  const t = useTranslations('people');
  const figures = useFigures();
  const roleWord = useRoleWord();
  const mayManage = useMay('access.manage-staff');
  return (
    <Section title={t('roles')}>
      {employee.roles.length === 0 ? (
        <Empty>{t('noRoles')}</Empty>
      ) : (
        <Entries
          entries={employee.roles.map(grant => ({
            key: grant.role,
            name: roleWord(grant.role),
            under: (
              <>
                {placesOf(grant).join(', ') || t('everywhere')}
                {grant.from && ` · ${t('from', { moment: figures.moment(grant.from) })}`}
                {grant.until && ` · ${t('until', { moment: figures.moment(grant.until) })}`}
                {grant.limits.map(limit => (
                  <span key={limit.limit} style={{ display: 'block' }}>
                    {limit.limit}: {figures.money(limit.mostMinor)}
                  </span>
                ))}
              </>
            ),
            value: mayManage ? (
              <WithReason
                label={t('revoke')}
                look="bare"
                renews={RENEWS}
                onReason={(act, reason) =>
                  act('access.RevokeRole', { employee: employee.id, role: grant.role, reason })
                }
              />
            ) : undefined,
          }))}
        />
      )}
    </Section>
  );
}

function Pins({ employee }: { employee: Employee }) {
  const t = useTranslations('people');
  const mayManage = useMay('access.manage-staff');
  const act = useAct(RENEWS);
  return employee.pins.length === 0 ? null : (
    <Section title={t('pins')}>
      <Entries
        entries={employee.pins.map(pin => ({
          key: pin.location,
          name: pin.location,
          value: (
            <Row>
              <Tag tone={pin.locked ? 'bad' : 'good'}>{pin.locked ? t('locked') : t('works')}</Tag>
              {mayManage && (
                <Button
                  look="bare"
                  isPending={act.isPending}
                  onPress={() => act.act('access.ClearPin', { employee: employee.id, location: pin.location })}
                >
                  {t('clear')}
                </Button>
              )}
            </Row>
          ),
        }))}
      />
      <Fault of={act} />
    </Section>
  );
}
