import { describe, expect, test } from 'vitest';
import { readGlossary } from './compile/read.ts';
import { COUNTRIES, type Entry } from './entry.ts';
import { grammarFaults } from './style/grammar.ts';
import { proseOf } from './style/prose.ts';
import { ALL_WORDINGS, reword, type Wording } from './wording.ts';

const BABY: Wording = { baby: 'baby', loss: 'miscarriage', country: 'uk' };
const PREGNANCY: Wording = { baby: 'pregnancy', loss: 'pregnancy loss', country: 'us' };

describe('reword', () => {
  test('fills each choice on its own axis', () => {
    const text = '{baby: Your baby | The pregnancy} and {loss: a miscarriage | a pregnancy loss}.';
    expect(reword(text, BABY)).toBe('Your baby and a miscarriage.');
    expect(reword(text, PREGNANCY)).toBe('The pregnancy and a pregnancy loss.');
    expect(reword(text, { ...BABY, loss: 'pregnancy loss' })).toBe('Your baby and a pregnancy loss.');
  });

  test('names the emergency number of the country, or all of them', () => {
    expect(reword('Call {call}.', BABY)).toBe('Call 999.');
    expect(reword('Call {call}.', PREGNANCY)).toBe('Call 911.');
    expect(reword('Call {call}.', { ...BABY, country: 'all' })).toContain('112');
  });

  test('leaves other text alone', () => {
    expect(reword('{mother: A | B} {baby: one} {', BABY)).toBe('{mother: A | B} {baby: one} {');
  });

  test('the combinations are all four', () => {
    expect(new Set(ALL_WORDINGS.map((w) => `${w.baby}/${w.loss}`)).size).toBe(4);
  });
});

const texts = (e: Entry) => [...proseOf(e)];

const unquoted = (text: string): string => text.replace(/["“][^"”]*["”]/g, '');

describe('the glossary in every wording', () => {
  const { entries } = readGlossary(import.meta.dirname);
  const wordings = ALL_WORDINGS.flatMap((w) =>
    (['all', ...COUNTRIES] as const).map((country) => ({ ...w, country })),
  );

  test('each reads as English', () => {
    const faults = new Set<string>();
    for (const e of entries) {
      for (const [field, text] of texts(e)) {
        for (const wording of text.includes('{call}') ? wordings : ALL_WORDINGS) {
          for (const fault of grammarFaults(reword(text, wording))) faults.add(`${e.id} ${field}: ${fault}`);
        }
      }
    }
    expect([...faults]).toEqual([]);
  });

  test('a choice is between two different texts', () => {
    const same = entries.flatMap((e) =>
      texts(e).flatMap(([field, text]) =>
        [...text.matchAll(/\{(?:baby|loss):([^{}|]*)\|([^{}|]*)\}/g)]
          .filter(([, a, b]) => !a?.trim() || !b?.trim() || a.trim() === b.trim())
          .map(([whole]) => `${e.id} ${field}: ${whole}`),
      ),
    );
    expect(same).toEqual([]);
  });

  test('a question ends as one', () => {
    const others = entries.flatMap((e) =>
      (e.ask ?? []).filter((q) => !q.endsWith('?')).map((q) => `${e.id}: ${q}`),
    );
    expect(others).toEqual([]);
  });

  test('nobody who chose “pregnancy” reads “your baby”, but where a baby was born or is spoken of as one', () => {
    const meant =
      'co-twin-loss neonatal-death newborn-breathing newborn-cooling newborn-feeding nicu palliative-care stillbirth'.split(
        ' ',
      );
    const others = entries.flatMap((e) =>
      texts(e)
        .filter(([, text]) => /\b(your|my|our) bab(y|ies)\b/i.test(unquoted(reword(text, PREGNANCY))))
        .map(([field]) => `${e.id} ${field}`),
    );
    expect(others.filter((at) => !meant.some((id) => at.startsWith(`${id} `)))).toEqual([]);
  });
});
