/** Joined, hyphened and spaced writings of one word, and the ways to write "and". */

/** Prefixes that are joined or not as the writer likes: "pre-term", "preterm". */
const PREFIXES =
  'ante anti co endo extra inter intra micro mid multi non para peri post pre re retro sub trans'.split(' ');

/** What follows a prefix in a joined word; others are never split ("pregnancy" is not "pre-gnancy"). */
const BASES: Record<string, string> = {
  ante: 'natal partum',
  anti: 'cardiolipin mullerian müllerian phospholipid',
  co: 'morbidity morbidities',
  endo: 'vaginal',
  extra: 'amniotic uterine',
  inter: 'pregnancy',
  intra: 'abdominal amniotic partum uterine venous',
  mid: 'cycle pregnancy trimester',
  non: 'invasive stress surgical viable',
  para: 'cervical',
  peri: 'conception gestational menopause viable viability',
  post: 'birth dates menopausal mortem natal operative partum term traumatic',
  pre: 'clinical conception eclampsia existing implantation labor labour menstrual natal pregnancy term viable',
  re: 'scan',
  retro: 'placental',
  sub: 'chorionic fertile fertility mucosal septate',
  trans: 'abdominal cervical vaginal',
};

/** Compounds without a prefix. "After birth" is not among them: "afterbirth" is another thing. */
const COMPOUNDS = [
  'back ache',
  'bed rest',
  'cuddle cot',
  'heart beat',
  'live born',
  'pain killer',
  'still birth',
  'still born',
];

const SPLIT = new Map<string, string>(
  Object.entries(BASES).flatMap(([prefix, bases]) =>
    bases.split(' ').map((base) => [`${prefix}${base}`, `${prefix}-${base}`] as const),
  ),
);
for (const compound of COMPOUNDS) SPLIT.set(compound.replace(' ', ''), compound);

// A joined base needs some length: "anti-D" stays as it is.
const UNJOINED = new RegExp(
  `(?<![\\p{L}-])(?:(${PREFIXES.join('|')})[ -](?=\\p{Ll}{4})|(${COMPOUNDS.map((c) => c.replace(' ', ')[ -](')).join(')|(')}))`,
  'giu',
);

/** The text itself, and with its prefixes and compounds joined, and set apart. */
export function joiningsOf(text: string): string[] {
  const joined = text.replace(UNJOINED, (...groups) => {
    const parts: unknown[] = groups.slice(1, -2);
    return parts.filter((part) => typeof part === 'string').join('');
  });
  const apart = text.replace(/\p{L}+/gu, (word) => {
    const split = SPLIT.get(word.toLowerCase());
    return split === undefined ? word : word.slice(0, 1) + split.slice(1);
  });
  return [...new Set([text, joined, apart])];
}

const INITIALISM = /(?<![\p{L}\p{N}])([A-Z])(?: ?[&+] ?| (?:and|n) |n)([A-Z])(?=s?(?![\p{L}\p{N}]))/gu;
const AMPERSAND = /(?<=\p{L}{2}) (?:&|and) (?=\p{L}{2})/gu;

/**
 * "D&E" is also "D and E", "D n E", "DnE" and "D+E"; "dilation and evacuation" is also "dilation & evacuation".
 * Only capitals count as initials: "d&e" has no variant, since "d and e" occurs in any list.
 */
export function andsOf(text: string): string[] {
  if (text.search(INITIALISM) >= 0) {
    const links = ['&', ' and ', ' n ', 'n', '+'];
    return [...new Set([text, ...links.map((link) => text.replace(INITIALISM, `$1${link}$2`))])];
  }
  return [...new Set([text, text.replace(AMPERSAND, ' & '), text.replace(AMPERSAND, ' and ')])];
}
