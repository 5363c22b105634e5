import { expect, test } from 'vitest';
import { fetchMarks, handOver, type MarksPart, type StartMarks } from './marks-part.ts';

const start: StartMarks = () => ({}) as MarksPart;

test('the script that is injected hands itself over', async () => {
  expect(await fetchMarks(async () => handOver(start))).toBe(start);
  // Nobody waits: the session ended meanwhile.
  expect(() => handOver(start)).not.toThrow();
});

test('one that does not come may be asked for again', async () => {
  const gone = () => Promise.reject(new Error('gone'));
  await expect(fetchMarks(gone)).rejects.toThrow('gone');
  expect(await fetchMarks(async () => false)).toBeNull();
  expect(await fetchMarks(async () => handOver(start))).toBe(start);
});
