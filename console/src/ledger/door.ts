import { Failure, troubleOf } from './problem.ts';

/** Shows that a page of this server has sent a request; told by `GET /v1/me`. It is kept in memory only. */
let csrfToken: string | undefined;

export function knowCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** Sends a request to this server, by the session of the browser, and reads the JSON that is answered. */
export async function request(method: string, address: string, body?: unknown, headers: HeadersInit = {}) {
  const sent = new Headers(headers);
  if (body !== undefined) {
    sent.set('Content-Type', 'application/json');
  }
  if (csrfToken && method !== 'GET') {
    sent.set('X-CSRF-Token', csrfToken);
  }
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(address, { method, headers: sent, body: body === undefined ? null : JSON.stringify(body) });
    text = await answer.text();
  } catch {
    throw new Failure({ is: 'unreachable' });
  }
  const document = parsed(text);
  if (!answer.ok) {
    throw new Failure(troubleOf(answer.status, document, answer.headers.get('Retry-After')));
  }
  return document;
}

/** What is no JSON comes from somebody in between. */
function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
