import { me, onSubmit, send } from '/access/requests.js';

const signIn = document.getElementById('sign-in');
const signOut = document.getElementById('sign-out');
const output = document.querySelector('output');

async function show() {
  const known = await me();
  signIn.hidden = known !== null;
  signOut.hidden = known === null;
  output.textContent = known === null ? '' : `${known.principal} ✓`;
}

onSubmit(signIn, async entered => {
  const answer = await send('POST', '/v1/sessions', entered);
  signIn.elements.password.value = '';
  if (!answer.ok) {
    return answer.document.detail;
  }
  await show();
  return output.textContent;
});

onSubmit(signOut, async () => {
  const answer = await send('DELETE', '/v1/sessions/current');
  await show();
  return answer.ok ? '' : answer.document.detail;
});

show();
