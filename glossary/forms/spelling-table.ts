/** British and American spellings. A row is a stem at the start of a word unless `inside`. */
export interface SpellingRow {
  uk: string;
  us: string;
  /** What must follow the stem, as a regular expression. */
  followedBy?: string;
  /** The stem may also stand inside a word. */
  inside?: boolean;
  /** From American to British the stem is too unsure: "hem" is in "them". */
  toUsOnly?: boolean;
  /** Both are used in one country, so prose keeps what it has. */
  formsOnly?: boolean;
}

const END = '(?!\\p{L})';

const row = (pair: string, more: Omit<SpellingRow, 'uk' | 'us'> = {}): SpellingRow => {
  const [uk = '', us = ''] = pair.split('/');
  return { uk, us, ...more };
};
const rows = (pairs: string, more: Omit<SpellingRow, 'uk' | 'us'> = {}) =>
  pairs
    .trim()
    .split(/\s+/)
    .map((pair) => row(pair, more));
const ending = (stems: string, uk: string, us: string, followedBy: string) =>
  stems
    .trim()
    .split(/\s+/)
    .map((stem) => row(`${stem}${uk}/${stem}${us}`, { followedBy }));

const GREEK = rows(`
  aetiolog/etiolog anaemi/anemi anaesth/anesth apnoea/apnea caesarean/cesarean coeliac/celiac
  dyspnoea/dyspnea foetal/fetal foetus/fetus foeto/feto gynaecolog/gynecolog haemat/hemat haemo/hemo
  homoeo/homeo hypovolaemi/hypovolemi ischaemi/ischemi leukaemi/leukemi leucocyt/leukocyt
  oedema/edema oesophag/esophag oestradiol/estradiol oestriol/estriol oestrogen/estrogen
  orthopaed/orthoped paediatric/pediatric praevia/previa septicaemi/septicemi thalassaemi/thalassemi
  toxaemi/toxemi sulphat/sulfat sulphur/sulfur hypoglycaemi/hypoglycemi hyperglycaemi/hyperglycemi
`);
const GREEK_INSIDE = [
  ...rows('diarrhoea/diarrhea menorrhoea/menorrhea', { inside: true }),
  ...rows('aemia/emia aemic/emic haemo/hemo haema/hema', { inside: true, toUsOnly: true }),
];

// "Laboratory", "humorous" and "vigorous" keep their o.
const OUR = ending(
  'col fav flav harb hon hum lab neighb od prelab rum tum vap vig behavi endeav',
  'our',
  'or',
  '(?!at|io|ous|ary|if)',
);
// "Organism", "specialist" and "emphasis" are spelt alike everywhere.
const ISE = ending(
  `alloimmun anonym apolog author catheter categor character emphas fertil final general hospital immun
   individual isoimmun item local lutein maxim medical memor micron minim mobil necrot neutral normal optim
   organ personal priorit real recogn sensit special stabil steril summar symbol sympath util visual`,
  'is',
  'iz',
  '(?=e|ing|ation|able)',
);
const YSE = ending('anal catal paral', 'ys', 'yz', '(?=e(?!s)|ed|ing)');
const RE = [
  ...ending('cent fib calib lit somb theat tit', 're', 'er', '(?=s?(?!\\p{L}))'),
  ...rows('millimetre/millimeter centimetre/centimeter kilometre/kilometer'),
  row('metre/meter', { followedBy: `(?=s?${END})`, toUsOnly: true }),
];
const DOUBLED = ending(
  'cancel channel counsel fuel funnel jewel label model signal travel tunnel',
  'l',
  '',
  '(?=ed|ing|or|er)',
);

const WHOLE = rows(
  `ageing/aging artefact/artifact artefacts/artifacts catalogue/catalog cosy/cozy defence/defense
  dialogue/dialog enrol/enroll enrolment/enrollment fulfil/fulfill fulfilment/fulfillment grey/gray
  instalment/installment jewellery/jewelry judgement/judgment licence/license manoeuvre/maneuver
  manoeuvres/maneuvers manoeuvring/maneuvering mould/mold offence/offense practise/practice
  practised/practiced practising/practicing programme/program programmes/programs pyjamas/pajamas
  sceptical/skeptical skilful/skillful`,
  { followedBy: END, toUsOnly: true },
);

const DRUGS = rows('clomifene/clomiphene gonadotrophi/gonadotropi indometacin/indomethacin');
const FAMILY = rows('mum/mom mums/moms mummy/mommy', { followedBy: END });
const FREE = [
  row('dilatation/dilation', { formsOnly: true }),
  row('caesarian/caesarean', { formsOnly: true, toUsOnly: true }),
];

export const SPELLINGS: readonly SpellingRow[] = [
  ...GREEK,
  ...GREEK_INSIDE,
  ...OUR,
  ...ISE,
  ...YSE,
  ...RE,
  ...DOUBLED,
  ...WHOLE,
  row('pre-eclampsia/preeclampsia', { toUsOnly: true }),
  ...DRUGS,
  ...FAMILY,
  ...FREE,
];
