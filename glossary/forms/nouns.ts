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
  accreta acetaminophen acid activity adnexa afterbirth again air alcohol alloimmunisation alloimmunization
  anovulation anovulatory antepartum aspirin atony backache barren bedrest birthweight blame bleed blood bpm
  breech broke broken caffeine caproate carboprost care caul celestone chemo chickenpox childbirth
  chorionicity collapse colostrum colostrumd conception consent cryopreservation curettage cytomegalovirus
  damage decidua demise didelphys dilatation dilation discharge disease disposal donation down dust dye
  effacement endo endometrium engorgement estradiol evac faint fault ferritin fertilisation fertilization
  fetalis fibronectin fluid folate footling fragmentation gonadotrophin gonadotropin gravidarum grief guilt
  haemoperitoneum health hemoperitoneum heparin histopathology hyperstimulation hypertension implantation
  incompatibility incompetence incompetency increta infancy insemination insufficiency iron isoimmunisation
  isoimmunization labor labour lactation leave light liquor location luteum mag malpresentation management
  maturity mcg meconium medicine menopause menstruation methylfolate mife milk miso mm morbidity mortality
  mosaic mosaicism mucus myometrium nausea not obesity oestradiol oestriol onset os overdue overweight
  ovulation oxytocin para paracetamol parity parturition pay people percreta perineum periviability person
  placentae polyploidy postpartum praevia preconception pregnant premature prematurity pressure preterm
  previa prolactin protein puerperium quality quickening reductase relief resection reserve rest restriction
  resuscitation retardation retrieval rubella scarring sedation self-harm sensitisation sensitization shock
  show sickness small spectrum sperm still strep stress sulphate support suppression surgery surrogacy
  surrogate survival syncope syndrome synechia synechiae syphilis term thin thyroid tissue tocolysis torsion
  toxoplasmosis translucency tri triploidy unborn underweight utero vaginosis variability viability wait
  weakness weight withdrawal wk wks zika
`);

/** Abbreviations of things that are not counted. */
export const UNCOUNTED_ABBREVIATIONS = list(`
  A&E AC AF AFP AMA AMH APH APLA ARC ART BD BMI BMW BPM BV CBC CI CL CM CMT CMV CNBC CUA DCDA DD DE DFM DH DNA
  DOR DP DTD DVP DW EAB EBL ED EDB EDC EDD EFM EFW EGA END EPDS EUA EWCM FBC FGR FH FHT FL FM FMF FMH
  FMLA FMU FP FSH FVL G&S GA GBS GDM GTD GTN GTPAL HC HCG HDFN HELLP HG HM HSG IB IC ICSI IF IU/L IUA IUGR IVF
  IVIG KB L&D LBR LDA LH LIF LIT LMWH LOF LP LPD MAU MCDA MCMA MDA MFI MFM MMM MSAFP MTHFR MTP MTX MVP NAD
  NBCP NHS NIPT NKDA NST NSVD NT NTNP NVD O&G OH OI P-PROM PAIL PAL PAMG-1 PAPP-A PCA PCO PE PET PGD PGT PGT-A
  PGT-M PGT-SR PGTA PIH PIO PM PMB PND PO POA POAS POC POF POG POI PP PPD PPH PPROM PR PRBC PRN PROM PTB PTL
  PTSD PUPO PV PVB QBL QF-PCR RAADP RE REI RFM RIF RM ROM RPC RPL RPOC RSA RU-486 RU486 SA SFH SGA SHARE SHO
  SMM SMU SO SPTB SROM STP SUDI SVD SVE TAC TLC TMI TORCH TPTL TSH TTC TTCAL TTO TW TWW TXA USG VCI VE WBC WCC
  WTO WTT XO
`);

/** A form that begins so is no noun: "in labour", "the show", "not viable", "giving birth". */
export const NO_NOUN_STARTS = list(`
  a after an at before blame by call cervix deliver feeling give giving in lost my no not on passed routinely
  the to too trying unable wait waiting water waters weeks weeks' why without
`);
