// How pages of this server call it: with the session's cookie, and with the header that shows that a page of this
// server has sent the request.

/** Who is signed in, with what they may do; null where nobody is. */
export async function me() {
  const answer = await fetch('/v1/me');
  return answer.ok ? answer.json() : null;
}

/** Sends JSON, or nothing; the answer's status and document. */
export async function send(method, address, body) {
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const known = await me();
  if (known?.csrfToken) {
    headers['X-CSRF-Token'] = known.csrfToken;
  }
  const answer = await fetch(address, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await answer.text();
  return { ok: answer.ok, document: text ? JSON.parse(text) : {} };
}

/** Has a form do something instead of being sent, and shows what came of it. */
export function onSubmit(form, action) {
  const output = document.querySelector('output');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    output.textContent = '…';
    try {
      output.textContent = await action(Object.fromEntries(new FormData(form)));
    } catch (failure) {
      output.textContent = String(failure);
    }
  });
}
