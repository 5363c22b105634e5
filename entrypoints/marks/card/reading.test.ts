import { expect, test } from 'vitest';
import { sampleView as first, shortView as second } from '../../../components/sample-view.ts';
import { back, contentOf, follow, startReading, withNote } from './reading.ts';

test('on to related words and back, as far as the first', () => {
  const start = startReading(first, true);
  expect(contentOf(start)).toEqual({ view: first, kindFirst: true, canGoBack: false, note: null });
  const on = follow(start, second);
  expect(contentOf(on)).toEqual({ view: second, kindFirst: false, canGoBack: true, note: null });
  expect(contentOf(back(on))).toEqual(contentOf(start));
  expect(contentOf(back(back(on)))).toEqual(contentOf(start));
});

test('a note goes with the next step', () => {
  const noted = withNote(follow(startReading(first, false), second), 'Reload.');
  expect(contentOf(noted).note).toBe('Reload.');
  expect(contentOf(back(noted)).note).toBeNull();
});
