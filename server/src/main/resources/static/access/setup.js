import { onSubmit, send } from '/access/requests.js';

// It is behind the # of the address, which is sent to nobody, and is taken out of the history of the browser.
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

onSubmit(document.getElementById('setup'), async entered => {
  const answer = await send('POST', '/v1/setup', { token, ...entered });
  if (!answer.ok) {
    return answer.document.detail;
  }
  location.assign('/sign-in');
  return '✓';
});
