import { expect, test } from 'vitest';
import { charClass, FOLDED, IGNORED, LIGATURE, LIGATURES, OTHER } from './chars.ts';

test('folds as Unicode decomposes', () => {
  for (let code = 0xc0; code < 0x1f00; code++) {
    if (code === 0x250) code = 0x1e00;
    const plain = String.fromCharCode(code).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
    if (!/^[a-z]+$/.test(plain)) continue;
    const cls = charClass(code);
    if (plain.length === 1) expect([plain.charCodeAt(0), OTHER]).toContain(cls);
    else if (cls !== OTHER) expect(LIGATURES[cls - LIGATURE]).toBe(plain);
  }
});

test('every accented letter of western and central European languages folds', () => {
  for (const letter of 'áàâäãåāéèêëēėęíìîïīóòôöõøōúùûüūýÿçćčñńßæœłśšžźżďěřťůđğış') {
    expect(charClass(letter.charCodeAt(0))).toBeGreaterThanOrEqual(LIGATURE);
  }
});

test('what has no width is ignored', () => {
  for (const c of '\u00ad\u200b\u200d\u2060\ufeff\u0301\ufe0f')
    expect(charClass(c.charCodeAt(0))).toBe(IGNORED);
});

test('digits and letters fold to themselves in small letters', () => {
  expect(charClass('A'.charCodeAt(0))).toBe('a'.charCodeAt(0));
  expect(charClass('9'.charCodeAt(0))).toBeGreaterThanOrEqual(FOLDED);
});
