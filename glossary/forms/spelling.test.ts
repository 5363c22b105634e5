import { describe, expect, test } from 'vitest';
import { spellingsOf, toUsSpelling } from './spelling.ts';

describe('forms are spelt both ways from either side', () => {
  test.each([
    ['preterm labour', 'preterm labor'],
    ['prelabour rupture', 'prelabor rupture'],
    ['gonadotrophin', 'gonadotropin'],
    ['antepartum haemorrhage', 'antepartum hemorrhage'],
    ['foetal death', 'fetal death'],
    ['caesarean section', 'cesarean section'],
    ['gynaecologist', 'gynecologist'],
    ['placenta praevia', 'placenta previa'],
    ['anaemia', 'anemia'],
    ['oestradiol', 'estradiol'],
    ['in vitro fertilisation', 'in vitro fertilization'],
    ['alloimmunisation', 'alloimmunization'],
    ['counsellor', 'counselor'],
    ['magnesium sulphate', 'magnesium sulfate'],
    ['cervical dilatation', 'cervical dilation'],
    ['haemoperitoneum', 'hemoperitoneum'],
    ['hypovolaemic shock', 'hypovolemic shock'],
  ])('%s, %s', (uk, us) => {
    expect(spellingsOf(uk)).toContain(us);
    expect(spellingsOf(us)).toContain(uk);
  });

  test('capitals stay', () => expect(spellingsOf('Labour ward')).toContain('Labor ward'));

  test.each([
    'collaborate',
    'laboratory',
    'diameter',
    'parameter',
    'organism',
    'specialist',
    'them',
    'fetish',
  ])('%s has one spelling', (word) => expect(spellingsOf(word)).toEqual([word]));
});

describe('prose for readers who choose American', () => {
  test.each([
    ['Labour may start early.', 'Labor may start early.'],
    ['A paediatrician and a counsellor', 'A pediatrician and a counselor'],
    ['Your mum and the programme', 'Your mom and the program'],
    ['The centre organises 3 litres.', 'The center organizes 3 liters.'],
    ['Pre-eclampsia and leukaemia', 'Preeclampsia and leukemia'],
    ['5 millimetres, 2 metres', '5 millimeters, 2 meters'],
    ['diarrhoea, oedema, manoeuvre', 'diarrhea, edema, maneuver'],
    ['a laboratory, a promise, an emphasis', 'a laboratory, a promise, an emphasis'],
    ['dilatation of the neck of the womb', 'dilatation of the neck of the womb'],
    ['exercise, surprise, advise, otherwise', 'exercise, surprise, advise, otherwise'],
  ])('%s', (uk, us) => expect(toUsSpelling(uk)).toBe(us));
});
