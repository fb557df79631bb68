/** English function words, lower case. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet if then than that this these those of in on at by for from to with ' +
    'without into onto over under between among about against during after before until since as is are ' +
    'was were be been being am do does did done has have had having will would shall should can could may ' +
    'might must not no it its he him his she her hers they them their theirs we us our ours you your yours ' +
    'i me my mine who whom whose which what when where why how all any both each few more most other some ' +
    'such only own same too very also just there here out up down off again once'
  ).split(' '),
);
