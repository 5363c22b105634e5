/** What people type, and the entry that must be among the first three results: 97 of 100 queries, on the real glossary. */
import { expect, test } from 'vitest';
import { packEntries } from './compile/pack.ts';
import { readGlossary } from './compile/read.ts';
import { LAY_PHRASES } from './lay-phrases.ts';
import { createSearch } from './search.ts';

const SHARE = 0.97;

/** Query = id; grouped by the way in which people look words up. */
const QUERIES = `
# by a written form
miscarriage = miscarriage
TFMR = termination-for-medical-reasons
d&e = dilation-and-evacuation
D&C = dilation-and-curettage
D and C = dilation-and-curettage
d & c = dilation-and-curettage
D+E = dilation-and-evacuation
d n c = dilation-and-curettage
dilatation and curettage = dilation-and-curettage
ERPC = surgical-management
MMC = missed-miscarriage
blighted ovum = anembryonic-pregnancy
empty sac = anembryonic-pregnancy
RPOC = retained-tissue
products of conception = pregnancy-tissue
PUL = pregnancy-of-unknown-location
hCG = hcg
β-hCG = hcg
beta hcg = hcg
CRL = crown-rump-length
NT = nuchal-translucency
EDD = due-date
LMP = lmp
EPU = early-pregnancy-unit
EPAU = early-pregnancy-unit
NICU = nicu
SIDS = sids
cot death = sids
PPROM = pprom
IUGR = fetal-growth-restriction
fetal growth restriction = fetal-growth-restriction
APS = antiphospholipid-syndrome
sticky blood = antiphospholipid-syndrome
anti d = anti-d
RhoGAM = anti-d
rhesus negative = rh-factor
incompetent cervix = cervical-insufficiency
cervical incompetence = cervical-insufficiency
spontaneous abortion = miscarriage
missed abortion = missed-miscarriage
habitual abortion = recurrent-miscarriage
recurrent pregnancy loss = recurrent-miscarriage
hydatidiform mole = molar-pregnancy
MVA = manual-vacuum-aspiration
ashermans = asherman-syndrome
Asherman's syndrome = asherman-syndrome
miso = misoprostol
Cytotec = misoprostol
17P = seventeen-ohpc
Makena = seventeen-ohpc
GTPAL = gravida-para
TTC = ttc
2WW = two-week-wait
rainbow baby = rainbow-baby
angel baby = angel-baby
born sleeping = stillbirth
c section = caesarean-birth
C-section = caesarean-birth
preeclampsia = preeclampsia
pre eclampsia = preeclampsia
HELLP = preeclampsia
twin to twin transfusion = ttts
OB-GYN = doctor-types
subchorionic bleed = subchorionic-hematoma
low lying placenta = placenta-previa
braxton hicks = braxton-hicks
20 week scan = anomaly-scan
anatomy scan = anomaly-scan
internal scan = transvaginal-ultrasound
A&E = emergency-care
# misspelled, or spelled the other side of the ocean
threatend miscariage = threatened-miscarriage
miscarrage = miscarriage
misscarriage = miscarriage
ectopick = ectopic-pregnancy
eptopic pregnancy = ectopic-pregnancy
cerclarge = cerclage
cerclauge = cerclage
curretage = dilation-and-curettage
haemorrhage = heavy-bleeding
hemorrage = heavy-bleeding
foetus = fetus
misoprostil = misoprostol
mifepristine = mifepristone
methotrexat = methotrexate
progestrone = progesterone
chromosonal abnormality = aneuploidy
amniocentisis = amniocentesis
karotype = karyotype
placenta previa = placenta-previa
placental abrubtion = placental-abruption
caesarian = caesarean-birth
cesarian section = caesarean-birth
anesthetic = anaesthetic
anaemia = anemia
labour = labor
induction of labor = induction-of-labour
preterm labour = preterm-labor
fertilization = conception
utrasound = ultrasound
transvaginel scan = transvaginal-ultrasound
stilbirth = stillbirth
still born = stillbirth
molar pregnacy = molar-pregnancy
anembrionic = anembryonic-pregnancy
chorioamnionitus = chorioamnionitis
hysterectemy = hysterectomy
laproscopy = laparoscopy
tripoidy = triploidy
trisomie 18 = trisomy
endometreosis = endometriosis
fibriods = fibroids
preclampsia = preeclampsia
hyperemisis = hyperemesis
berevement midwife = bereavement-midwife
subcorionic hematoma = subchorionic-hematoma
viabilty = viability
spoting = spotting
ivf failed = failed-ivf
postmortem = post-mortem
sepsis infection = sepsis
# in everyday words
stitch in cervix = cerclage
stitch in the cervix = cerclage
no heartbeat at scan = missed-miscarriage
no heartbeat = cardiac-activity
womb scrape = dilation-and-curettage
pregnancy in the tube = ectopic-pregnancy
neck of the womb = cervix
lining of the womb = endometrium
waters broke early = pprom
waters broke = waters-breaking
high blood pressure in pregnancy = preeclampsia
baby not moving = fetal-movement
heavy bleeding = heavy-bleeding
soaking a pad = heavy-bleeding
passed tissue = passing-tissue
tissue left behind = retained-tissue
pain in shoulder = shoulder-tip-pain
keyhole surgery = laparoscopy
removal of the tube = salpingectomy
womb removed = hysterectomy
milk coming in = lactation-after-loss
was it my fault = guilt
time off work after miscarriage = bereavement-leave
weeks pregnant = gestational-age
testing chromosomes = karyotype
dad partner = partner
wait and see = expectant-management
miscarriage tablets = medical-management
three miscarriages = recurrent-miscarriage
memory box = memory-making
baby born too early = premature-birth
period after miscarriage = period
bag of waters = amniotic-sac
thinning of cervix = effacement
what does viable mean = viability
blood clots = clots
funeral for baby = funeral
baby died after birth = neonatal-death
`;

const table = QUERIES.split('\n').flatMap((line) => {
  const [query, id] = line.split(' = ');
  return query && id ? [{ query, id }] : [];
});

const { entries, sources } = readGlossary(new URL('.', import.meta.url).pathname);
const stored = packEntries(entries, sources);
const search = createSearch(stored);
const ids = new Set(stored.map((e) => e.id));

test('every entry that a query or a lay phrase names exists', () => {
  const named = [...table.map((row) => row.id), ...Object.keys(LAY_PHRASES)];
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test(`${table.length} queries find their entry among the first three`, () => {
  const missed = table
    .map((row) => ({ ...row, found: search(row.query, 3).map((r) => r.id) }))
    .filter((row) => !row.found.includes(row.id));
  expect(
    missed.length,
    missed.map((m) => `${m.query} = ${m.id}, found ${m.found.join(', ')}`).join('\n'),
  ).toBeLessThanOrEqual(table.length * (1 - SHARE));
});

test('every name of an entry finds it among the first three', () => {
  const names = stored.flatMap((e) => [e.term, ...(e.also ?? [])].map((name) => ({ name, id: e.id })));
  const missed = names.filter(({ name, id }) => !search(name, 3).some((r) => r.id === id));
  expect(missed.map((m) => `${m.name} = ${m.id}`).slice(0, 10)).toEqual([]);
});
