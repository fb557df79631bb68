import type { SentenceRules } from '../sentence-rules.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** English abbreviations of both sides of the Atlantic, and the words that open sentences. */
export const ENGLISH_SENTENCES: SentenceRules = {
  neverFinal: list(`
    mr mrs ms mx messrs mmes mlle mme dr drs prof profs revd
    sgt ssgt msgt tsgt cpl lcpl pvt pfc lt ltc ltgen ltcol ltcmdr capt cpt cmdr comdr cdr col maj majgen
    brig briggen adm radm vadm ens cmdt
    supt insp atty attys congr asst assoc.prof
    e.g i.e cf viz vs eg ie resp approx incl excl a.k.a aka ca
    mts nr
    transl trans eds illus
    sra srta mons msgr
    ps pps
    dist cont'd
  `),
  titles: list(`
    gen rev sen sens rep reps gov govs lt.gov pres supt treas amb hon det fr br ste sta sec.gen
    mgr ft mt pt v rt.hon rt.rev
    chmn ch.supt const cllr dir dep secy
    geo chas thos jas jos robt benj edw
    cie cia soc etabs gebr
  `),
  openingTitles: list('mr mrs ms messrs'),
  nameTitles: list(
    'mr mrs ms messrs dr prof sen sens rep reps gov gen col lt sgt capt adm rev hon st',
  ),
  mayEnd: list(`
    inc ltd co corp cos plc llc llp l.p l.l.c l.l.p p.l.c pty pte mfg s.p.a spa s.a s.a.r.l sarl gmbh
    n.v b.v a.g k.k ltda
    etc a.m p.m b.c a.d b.c.e c.e
    jan feb apr jun jul aug sept oct nov dec
    mph rpm lbs oz yds hrs yrs secs mins mos wks qt gal mfd encl attn
  `),
  needsStarter: list(`
    bros intl int'l natl nat'l dept depts univ assn assns assoc inst admin div
    jr sr esq ph.d phd m.d b.a m.a b.sc m.sc d.phil d.d.s d.v.m j.d ll.b ll.m r.n c.p.a m.p m.e.p m.b.a
    f.b.i c.i.a i.r.s f.d.a
    u.s u.k u.n e.u u.s.a u.s.s.r d.c u.a.e n.y n.j l.a s.f n.c s.c n.h n.m n.d s.d r.i w.va
    tue tues wed weds thu thur thurs fri
    ave blvd hwy pkwy expy expwy bldg bldgs terr tpke rte
    govt gov't
    al ibid op.cit loc.cit r.i.p n.b p.s
    gds prods inds indus chem pharm elec electr mach metro commn comm'n engr engrs mgmt svc svcs
  `),
  namesNeedingStarter: list(`
    mar sep mon sat sun
    ala ariz ark calif cal colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont
    neb nebr nev okla ore oreg pa penn tenn tex vt va wash wis wisc wyo ont que alta sask man
    rd sts sq ln ct pl cres apt st
    est ex op adm
    nat tech sys ser gtd ent hldgs hosp fin ins pub sch lib
  `),
  regions: list(`
    ala ariz ark calif cal colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont
    neb nebr nev okla ore oreg pa penn tenn tex vt va wash wis wisc wyo ont que alta sask man
    n.y n.j d.c n.c s.c n.h n.m n.d s.d r.i w.va b.c p.r n.s n.b p.e.i
  `),
  beforeNumber: list(`
    ref refs tab table
    no nos p pp para paras par vol vols ch chs chap chaps fig figs figure eq eqs art arts sec secs sect
    pts n nn cl ser
    ver rev ext tel app bk cat pop est min max avg elev alt diam temp fl ed circa
    n° nº
  `),
  continuers: list(`
    chairman chairwoman chairperson president chief vice executive director directors senior managing
    treasurer secretary general manager spokesman spokeswoman spokesperson founder partner analyst
    economist controller counsel attorney attorneys lawyer lawyers
    unit units group division subsidiary class series common preferred stock building center centre
    tower towers headquarters foundation limited international holdings chapter
    est edt pst pdt cst cdt mst mdt et pt ct gmt bst utc cet eastern pacific
    monday tuesday wednesday thursday friday saturday sunday
  `),
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

    analysts traders investors officials economists critics shareholders some such
    sales revenue earnings profit profits shares terms separately still already further furthermore
    about above below below among around away because
         finally
    similarly likewise accordingly consequently conversely specifically typically generally usually
    currently previously originally initially eventually subsequently ultimately apparently clearly obviously
    unfortunately fortunately surprisingly interestingly importantly additionally alternatively
    during into onto off out up down near since toward towards upon via
     being having given considering
       them himself herself itself themselves myself ourselves
    anyone anything anybody nothing none
    see click add go get make take give call think look
    well ok okay yeah yep hey hi hello please sorry
    people one two three four five six seven eight nine ten
    it's i'm he's she's they're we're you're that's there's what's who's i've we've i'd i'll
    everyone someone nobody nothing everything something
    don't didn't isn't can't won't
  `),
  hasDottedOrdinals: false,
  quantityWords: list(''),
  afterOrdinal: list(''),
  alwaysCapital: list('i'),
  timePrepositions: list('at by around about before after until till since from'),
  interjections: list('mm mmm hm hmm hmmm mhm mmhm shh sh psst pfft pff grr brr tsk zzz pst'),
  plainEnd: /^(?:(?=[\p{L}'’-]{0,40}[aeiouyAEIOUY])[\p{L}'’-]{3,40})$/u,
  breaksQuestionsBeforeLowerCase: true,
  speechVerbs: list(`
    said says asked asks replied replies answered answers cried cries shouted shouts whispered whispers
    exclaimed demanded inquired enquired added muttered murmured yelled screamed called continued
    remarked observed began wondered thought sighed laughed gasped snapped growled insisted
  `),
  closings: new Set(
    [
      'regards, best regards, kind regards, kindest regards, warm regards, warmest regards, with best regards',
      'best wishes, warm wishes, with best wishes, best, all the best, cheers, take care, many thanks, thanks',
      'thank you, thanks again, sincerely, sincerely yours, yours sincerely, yours faithfully, yours truly, yours',
      'respectfully, respectfully yours, respectfully submitted, cordially, love',
    ]
      .join(', ')
      .split(', '),
  ),
  mailLabels: list('email e-mail'),
  salutations: list('dear'),
  hyphenPrefixes: list(`
    self well non half ex all high low long short full part cross anti co multi semi quasi pro
    so then vice post pre mid inter intra extra ultra
    two three four five six seven eight nine ten one twenty thirty forty fifty sixty seventy eighty ninety
    mother father brother sister
    left right old new open close good best ill hard soft far near free fast slow
    state world large small single double first second third last
  `),
};
