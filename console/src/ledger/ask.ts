import type { TypedDocumentString } from '../generated/documents.ts';
import { request } from './door.ts';
import { minPosition } from './position.ts';
import { Failure } from './problem.ts';

type Answer<T> = { data?: T | null; errors?: readonly { message: string; extensions?: { code?: string } }[] };

/** Asks the views. The answer knows all that was done here before. */
export async function ask<T, V>(question: TypedDocumentString<T, V>, variables: V): Promise<T> {
  const headers: HeadersInit = minPosition() > 0 ? { 'X-Min-Position': String(minPosition()) } : {};
  const answer = (await request('POST', '/graphql', { query: question.toString(), variables }, headers)) as Answer<T>;
  const error = answer.errors?.[0];
  if (error || !answer.data) {
    throw new Failure({ is: 'question', code: error?.extensions?.code ?? 'UNKNOWN', detail: error?.message ?? '' });
  }
  return answer.data;
}
