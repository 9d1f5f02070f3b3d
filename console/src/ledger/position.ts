/** How far the views have to be so that somebody sees what they have done themselves: the last position of a command. */
let seen = 0;

export function sawPosition(position: number): void {
  seen = Math.max(seen, position);
}

export function minPosition(): number {
  return seen;
}
