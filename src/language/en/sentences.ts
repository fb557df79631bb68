import type { SentenceRules } from '../sentence-rules.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** English abbreviations of both sides of the Atlantic, and the words that open sentences. */
export const ENGLISH_SENTENCES: SentenceRules = {
  neverFinal: list(`
    mr mrs ms mx messrs mmes mlle mme dr drs prof profs revd
    sgt ssgt cpl pvt pfc lt ltc capt cpt cmdr cdr col ltcol maj brig adm radm vadm
    supt insp atty congr asst
    e.g i.e cf viz vs v eg ie ca resp approx incl excl aka a.k.a
    mt mts nr
    transl eds
    sra srta mons msgr
  `),
  titles: list(`
    gen rev sen sens rep reps gov govs pres supt treas amb hon det fr br ste sta
    insp
    mgr ft
  `),
  mayEnd: list(`
    etc a.m p.m b.c a.d b.c.e c.e b.c.a
    mph rpm lbs oz yds hrs yrs secs mins mos wks qt gal mfd encl attn
  `),
  needsStarter: list(`
    inc ltd co corp bros plc llc llp pty cos mfg intl int'l natl nat'l dept univ assn assoc inst
    jr sr esq ph.d phd m.d b.a m.a b.sc m.sc d.phil d.d.s j.d ll.b ll.m r.n c.p.a m.p m.b.a
    u.s u.k u.n e.u u.s.a u.s.s.r d.c u.a.e n.y n.j l.a s.f n.c s.c n.h n.m r.i
    jan feb apr jun jul aug sept oct nov dec tue tues wed weds thu thur thurs fri
    ave blvd hwy pkwy expy bldg terr
    govt gov't dept admin
    gmbh s.a s.p.a n.v b.v a.g s.a.r.l
    al ibid op.cit loc.cit r.i.p n.b p.s
  `),
  namesNeedingStarter: list(`
    mar sep mon sat sun
    ala ariz ark calif cal colo conn del fla ga ill ind kan la md mass mich minn miss mo mont
    neb nebr nev okla ore oreg pa penn tenn tex vt va wash wis wisc wyo ont que alta sask man
    rd sts sq ln ct pl cres apt st
    est ex op div adm
  `),
  beforeNumber: list(`
    ref refs tab table
    no nos p pp para paras vol vols ch chs chap fig figs figure eq eqs art arts sec secs sect pt pts n nn
    ver rev ext tel app bk cat
    n° nº
  `),
  continuers: list(''),
  starters: list(`
    the this that these those there here
    i he she it we they you my his her its our their your
    a an any many most all both each every no none several few another other others
    what who whom whose which when where why how whether
    and but or so yet nor for if because since although though while whereas unless until once as
    however moreover furthermore therefore thus hence meanwhile nevertheless nonetheless instead otherwise
    besides also then now later earlier today yesterday tomorrow afterwards finally eventually recently
    in on at by with without from to of after before during under over about among between despite through
    throughout within according following unlike
    is are was were do does did has have had can could would should might must
    let please just even only perhaps maybe indeed actually again never always often sometimes
    not yes oh thanks thank

    everyone someone nobody nothing everything something
    don't didn't isn't can't won't
  `),
  hasDottedOrdinals: false,
  quantityWords: list(''),
  afterOrdinal: list(''),
  breaksBeforeLowerCase: true,
  speechVerbs: list(`
    said says asked asks replied replies answered answers cried cries shouted shouts whispered whispers
    exclaimed demanded inquired enquired added muttered murmured yelled screamed called continued
    remarked observed began wondered thought sighed laughed gasped snapped growled insisted
  `),
  hyphenPrefixes: list(`
    self well non half ex all high low long short full part cross anti co multi semi quasi pro
    so then vice post pre mid inter intra extra ultra
    two three four five six seven eight nine ten one twenty thirty forty fifty sixty seventy eighty ninety
    mother father brother sister
    left right old new open close good best ill hard soft far near free fast slow
    state world large small single double first second third last
  `),
};
