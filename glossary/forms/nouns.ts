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
  accreta acetaminophen acid activity adnexa afterbirth again air alcohol all alloimmunisation
  alloimmunization anovulation anovulatory antepartum antithrombin anxiety aspirin atony backache barren
  bedrest birthweight blame bleed blood bpm breech broke broken caffeine callosum came caproate carboprost
  care caul celestone cetrorelix chemo chickenpox childbirth chorionicity collapse colostrum colostrumd
  conception consent cooling cryopreservation curettage cytomegalovirus damage decidua depression
  didelphys dilatation dilation discharge disease disposal distress donation down downregulation dust dye
  effacement endo endometrium engorgement epac estradiol evac evap expectant faint fault ferritin
  fertilisation fertilization fetalis feticide fibronectin filgrastim flow fluid foeticide folate footling
  fragmentation freeze ganirelix glue gonadotrophin gonadotropin gravidarum grief guilt haemoperitoneum
  health hell hemoperitoneum heparin histopathology hycosy hyfosy hyperstimulation hypertension
  hypothermia implantation incompatibility incompetence incompetency increta infancy infarction
  insemination insufficiency intercourse iron isoimmunisation isoimmunization labor labour lack lactation
  leave letro light liquor location luteum maceration mag malperfusion malpresentation management
  managment maturation maturity mcg meconium medicine menopause menstruation methylfolate mife milk miso
  misoprostil mittelschmerz mm morbidity mortality mosaic mosaicism motility mucus myometrium naltrexone
  nausea not novo obesity oestradiol oestriol onset os otd overdue overweight ovulation ovulatory oxytocin
  para paracetamol parity parturition pay people percreta perineum periviability person placentae plasma
  polyploidy postpartum praevia preconception pregnant premature prematurity preservation pressure preterm
  previa prolactin protein prothrombin puerperium pupo quality quickening reductase regulation relief
  resection reserve rest restriction resuscitation retardation retrieval round rubella scarring sedation
  self-harm semen sensitisation sensitization shock show sickness skin small soon spectrum sperm still
  strep stress sulphate support suppression surfactant surgery surrogacy surrogate survival syncope
  syndrome synechia synechiae syphilis term thin thyroid tissue tmi tocolysis torsion toxoplasmosis
  translucency tri trilaminar triploidy unborn underweight utero vaginosis variability viability
  vitrification wait weakness weight withdrawal wk wks zika
`);

/** Abbreviations of things that are not counted. */
export const UNCOUNTED_ABBREVIATIONS = list(`
  A&E AC AF AFP AIBU AMA AMH APH APLA ARC ART BD BMI BMW BPM BV CBC CBT CD138 CDH CHI CI CL CM CMT CMV
  CNBC CPAP CUA DCDA DD DE DFI DFM DH DNA DOR DP DTD DVP DW EAB EBL EC ED EDB EDC EDD EFM EFW EGA EMA-CO
  EMDR END EPAGU EPDS EPRC EPT EUA EWCM FBC FFA FGR FH FHT FL FM FMF FMH FMLA FMU FP FSH FVL G&S G-CSF GA
  GAU GBS GDM GTD GTN GTPAL HC HCG HDFN HELLP HG HIE HM HSG HSIB IB IC ICP ICSI IF IMSI IU/L IUA IUGR IVF
  IVH IVIG IVM KB KCl L&D LBR LC LDA LDN LH LIF LIT LMWH LOF LP LPD M/C MAU MBRRACE MCA MCDA MCMA MDA MESA
  MFI MFM MII MMM MNSI MPFD MSAFP MTHFR MTP MTX MVP NAD NBCP NEC NHS NIPT NK NKDA NST NSVD NT NTNP NVD O&G
  OE OH OI P-PROM PAI-1 PAIL PAL PAMG-1 PAPP-A PCA PCO PCOD PDA PE PESA PET PGD PGT PGT-A PGT-M PGT-SR
  PGTA PI PICSI PIH PIO PM PMB PMRT PND PO POA POAS POC POF POG POI PP PPD PPH PPROM PR PRBC PRN PROM PRP
  PTB PTL PTSD PUPO PV PVB QBL QF-PCR RAADP RDS RE REI RFM RIF RM RMC ROM ROP RPC RPL RPOC RSA RU-486
  RU486 SA SFH SGA SHARE SHO SMM SMU SO SOFT SPTB SROM STP SUDI SVD SVE TAC TESA TESE TI TLC TMI TORCH TPN
  TPTL TSH TTC TTCAL TTO TVC TW TWW TXA USG VCI VE WBC WCC WTO WTT XO
`);

/** A form that begins so is no noun: "in labour", "the show", "not viable", "giving birth". */
export const NO_NOUN_STARTS = list(`
  a after an at before blame by call cervix deliver feeling give giving in lost my no not nothing on
  passed per routinely the to too trying unable wait waiting water waters weeks weeks' why without
`);
