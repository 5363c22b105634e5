/** What the plural rules cannot know: irregular plurals, and words that have no plural. */

const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/));
const table = (rows: string): Map<string, string[]> =>
  new Map(
    rows
      .trim()
      .split(/\s*\n\s*/)
      .map((line) => {
        const [noun = '', ...plurals] = line.split(' ');
        return [noun, plurals];
      }),
  );

/** Plurals, the usual one first. */
export const IRREGULAR = table(`
  amniocentesis amniocenteses
  analysis analyses
  cervix cervices cervixes
  child children
  conceptus conceptuses
  crisis crises
  diagnosis diagnoses
  embolism embolisms emboli
  fetus fetuses
  foetus foetuses
  haematoma haematomas haematomata
  hematoma hematomas hematomata
  hydrosalpinx hydrosalpinges
  leiomyoma leiomyomas leiomyomata
  midwife midwives
  nurse-midwife nurse-midwives
  myoma myomas myomata
  ovum ova
  placenta placentas placentae
  prognosis prognoses
  salpinx salpinges
  septum septa septums
  speculum speculums specula
  thrombosis thromboses
  uterus uteri uteruses
  villus villi
  virus viruses
  woman women
`);

/** Endings of adjectives, of mass nouns and of drugs. */
export const NO_PLURAL_ENDING = new RegExp(
  `(?:${[
    'able|ible|al|arian|ate|born|ed|fertile|ic|ing|ive|less|ly|ous|ploid|term|traumatic',
    'aemia|emia|ia|graphy|ism|itis|logy|metry|ness|ploidy|fertility|osis|protein|uria',
    'acin|azole|zole|cin|cycline|ergine|etrine|globulin|goline|iban|idone|ipine|mycin|ine|lin|lipin|parin',
    'phene|fene|pristone|profen|prostol|sone|solone|terone|trexate|estrogen|phosphate|sulfate',
  ].join('|')})$`,
);

/** Nouns which those endings would exclude. */
export const COUNTED = list(`
  anaesthetic analgesic anesthetic anomaly antibiotic assembly certificate clinic date ectopic epidural
  family guideline helpline hospital hotline line malformation negative positive rate state steroid suture
  tocolytic trial uterotonic vaccine
`);

/** Mass nouns, adjectives and other words without a plural. */
export const UNCOUNTED = list(`
  accreta acetaminophen acid activity adnexa afterbirth again air alcohol alloimmunisation
  alloimmunization anovulation anovulatory antepartum anxiety aspirin atony backache barren bedrest
  birthweight blame bleed blood bpm breech broke broken caffeine callosum came caproate carboprost care
  caul celestone chemo chickenpox childbirth chorionicity collapse colostrum colostrumd conception consent
  cooling cryopreservation curettage cytomegalovirus damage decidua depression didelphys dilatation
  dilation discharge disease disposal distress donation down dust dye effacement endo endometrium
  engorgement estradiol evac faint fault ferritin fertilisation fertilization fetalis feticide fibronectin
  flow fluid foeticide folate footling fragmentation gonadotrophin gonadotropin gravidarum grief guilt
  haemoperitoneum health hemoperitoneum heparin histopathology hyperstimulation hypertension hypothermia
  implantation incompatibility incompetence incompetency increta infancy infarction insemination
  insufficiency iron isoimmunisation isoimmunization labor labour lack lactation leave light liquor
  location luteum maceration mag malperfusion malpresentation management maturation maturity mcg meconium
  medicine menopause menstruation methylfolate mife milk miso mm morbidity mortality mosaic mosaicism
  mucus myometrium nausea not novo obesity oestradiol oestriol onset os overdue overweight ovulation
  oxytocin para paracetamol parity parturition pay people percreta perineum periviability person placentae
  polyploidy postpartum praevia preconception pregnant premature prematurity pressure preterm previa
  prolactin protein puerperium quality quickening reductase relief resection reserve rest restriction
  resuscitation retardation retrieval round rubella scarring sedation self-harm sensitisation
  sensitization shock show sickness skin small soon spectrum sperm still strep stress sulphate support
  suppression surfactant surgery surrogacy surrogate survival syncope syndrome synechia synechiae syphilis
  term thin thyroid tissue tocolysis torsion toxoplasmosis translucency tri triploidy unborn underweight
  utero vaginosis variability viability wait weakness weight withdrawal wk wks zika
`);

/** Abbreviations of things that are not counted. */
export const UNCOUNTED_ABBREVIATIONS = list(`
  A&E AC AF AFP AMA AMH APH APLA ARC ART BD BMI BPM BV CBC CBT CDH CHI CI CL CM CMV CNBC CPAP CUA DCDA DD
  DE DFM DH DNA DOR DP DTD DVP DW ED EDB EDC EDD EFM EFW EGA EMDR END EPT EWCM FBC FFA FGR FH FHT FL FM
  FMF FMLA FMU FP FSH FVL G&S GA GBS GDM GTD GTN GTPAL HC HCG HDFN HELLP HG HIE HM HSG HSIB IB IC ICP ICSI
  IF IU/L IUA IUGR IVF IVH IVIG KCl L&D LBR LDA LH LIF LIT LMWH LP LPD MAU MBRRACE MCA MCDA MCMA MDA MFI
  MFM MMM MNSI MPFD MSAFP MTHFR MTX MVP NAD NBCP NEC NHS NIPT NST NT NTNP OH OI P-PROM PAIL PAL PAMG-1
  PAPP-A PCA PCO PDA PE PET PGD PGT PGT-A PGT-M PGT-SR PGTA PI PIH PIO PM PMB PMRT PND POAS POC POF POI
  PPD PPH PPROM PR PROM PTB PTL PTSD PUPO PV PVB QF-PCR RDS RE REI RFM RIF RM ROM ROP RPC RPL RPOC RSA
  RU-486 RU486 SA SFH SGA SHARE SMM SMU SO SOFT SPTB SROM SUDI TAC TLC TMI TORCH TPN TPTL TSH TTC TTCAL
  TVC TW TWW USG VCI VE WTO WTT XO
`);

/** A form that begins so is no noun: "in labour", "the show", "not viable", "giving birth". */
export const NO_NOUN_STARTS = list(`
  a after an at before blame by call cervix deliver feeling give giving in lost my no not on passed routinely
  the to too trying unable wait waiting water waters weeks weeks' why without
`);
