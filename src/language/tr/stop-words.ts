/** Turkish function words, lower case. */
export const TURKISH_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    've veya ya da de ile ki mi mı mu mü bu şu o bir her hiç çok az daha en gibi için kadar göre karşı ' +
    'doğru rağmen ise değil var yok ama fakat ancak çünkü eğer hem ne nasıl neden niçin hangi kim kimi ' +
    'ben sen biz siz onlar bana sana ona bize size onlara beni seni onu bizi sizi onları benim senin onun ' +
    'bizim sizin onların kendi kendisi tüm bütün bazı birçok şey sonra önce üzere dolayı beri başka aynı ' +
    'böyle şöyle öyle burada şurada orada işte bile yalnız sadece olarak olan olduğu oldu olur olması ' +
    'etti eden ederek etmek dedi diye'
  ).split(' '),
);
