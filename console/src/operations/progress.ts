/** How far the views are, as the server tells it. */
export type Progress = { head: number; position: number; caughtUp: boolean; groups: readonly Group[] };

export type Group = {
  name: string;
  version: string;
  position: number;
  percent: number;
  building: Building | null;
  failure: string | null;
};

/** A version that is to take the place of the one that answers. */
export type Building = {
  version: string;
  position: number;
  /** Somebody has asked for it. */
  byRequest: boolean;
  perSecond: number | null;
  secondsLeft: number | null;
  failure: string | null;
};

/** How many events a group has still to absorb. */
export function lagOf(group: Group, head: number): number {
  return Math.max(0, head - group.position);
}

/** Groups of views that do not go on by themselves. */
export function standing(progress: Progress): readonly string[] {
  return progress.groups.filter(group => group.failure !== null).map(group => group.name);
}
