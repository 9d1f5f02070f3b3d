import { Failure, troubleOf } from './problem.ts';

/** Shows that a page of this server has sent a request; told by `GET /v1/me`. It is kept in memory only. */
let csrfToken: string | undefined;

export function knowCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/**
 * Sends a request to this server, by the session of the browser, and reads the JSON that is answered. A body is sent as
 * JSON, a file as a table. Where somebody has
 * signed in anew in another window, the session has another token by now: it is asked for, once.
 */
export async function request(method: string, address: string, body?: unknown, headers: HeadersInit = {}) {
  const token = method === 'GET' ? undefined : csrfToken;
  try {
    return await exchange(method, address, token, body, headers);
  } catch (failure) {
    if (token === undefined || !isForbidden(failure)) {
      throw failure;
    }
    const me = (await exchange('GET', '/v1/me', undefined, undefined, {})) as { csrfToken?: string };
    knowCsrfToken(me.csrfToken);
    if (me.csrfToken === token) {
      throw failure;
    }
    return exchange(method, address, me.csrfToken, body, headers);
  }
}

function isForbidden(failure: unknown): boolean {
  return failure instanceof Failure && failure.trouble.is === 'problem' && failure.trouble.status === 403;
}

async function exchange(
  method: string,
  address: string,
  token: string | undefined,
  body: unknown,
  headers: HeadersInit,
): Promise<unknown> {
  const sent = new Headers(headers);
  const file = body instanceof Blob ? body : null; // which says its type itself
  if (body !== undefined && !file) {
    sent.set('Content-Type', 'application/json');
  }
  if (token) {
    sent.set('X-CSRF-Token', token);
  }
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(address, {
      method,
      headers: sent,
      body: file ?? (body === undefined ? null : JSON.stringify(body)),
    });
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
