/** Computers and their interfaces. Turkish to English, one headword a line. */
export const COMPUTING: string = `
bilgisayar: computer
dizüstü: laptop
tablet: tablet
masaüstü: desktop
ekran: screen, display
monitör: monitor
klavye: keyboard
fare imleci: mouse pointer
yazıcı: printer
tarayıcı: browser, scanner
hoparlör: speaker
mikrofon: microphone
kulaklık: headphones
donanım: hardware
yazılım: software
uygulama: application, app, practice
işletim sistemi: operating system
sistem: system
sunucu: server
istemci: client
ağ: network
internet: internet
web: web
site: site
web sitesi: website
bağlama: binding
köprü bağlantısı: hyperlink
e-posta: email, e-mail
eposta: email
klasör: folder
dizin: directory, index
dosya adı: file name
uzantı: extension
belgeler: documents
sekme: tab
pencere öğesi: widget
iletişim kutusu: dialog box
iletişim penceresi: dialog
menü: menu
alt menü: submenu
bağlam menüsü: context menu
araç çubuğu: toolbar
çubuk: bar, stick
durum çubuğu: status bar
kaydırma çubuğu: scroll bar
başlık: title, heading, header
alt bilgi: footer
üst bilgi: header
altbilgi: footer
üstbilgi: header
simge: icon, symbol
imleç: cursor
işaretçi: pointer
seçenek: option
seçim kutusu: selection box
onay kutusu: check box, checkbox
radyo düğmesi: radio button
açılır: pop-up, drop-down
liste: list
öğe: item, element
öge: item, element
nesne: object
eleman: element
sütun: column
hücre aralığı: cell range
çizelge: table, chart
grafik: graph, chart, graphic
şekil: shape, figure
çizim: drawing
slayt: slide
sunum: presentation
sunu: presentation
hesap tablosu: spreadsheet
işlev: function
fonksiyon: function
değer: value
değişken adı: variable name
parametre: parameter
argüman: argument
bağımsız değişken: argument
özellik: property, feature
ayar: setting
ayarlar: settings
tercih: preference
yapılandırma: configuration
kurulum: installation, setup
yükleme: loading, upload, installation
indirme: download
güncelleme: update
sürüm: version, release
yama: patch
sürücü yazılımı: driver
bellek: memory
disk: disk
sabit disk: hard disk
depolama: storage
yedekleme: backup
veri: data
veriler: data
veritabanı: database
veri tabanı: database
kayıt: record, registration, recording
alan adı: domain name, field name
sorgu: query
anahtar sözcük: keyword
anahtar kelime: keyword
parola: password
şifre: password, cipher
şifreleme: encryption
kullanıcı: user
kullanıcı adı: username
hesap adı: account name
profil: profile
izin: permission, permit
erişim: access
güvenlik duvarı: firewall
sertifika: certificate
imza: signature
dijital imza: digital signature
kod: code
kodlama: encoding, coding
program parçası: snippet
programcı: programmer
programlama: programming
geliştirici: developer
hata: error, bug, mistake
hata ayıklama: debugging
uyarı: warning, alert
ileti: message
yardım: help, aid
destek: support
destekçi: supporter
ipucu: tip, hint, clue
örnek: example, sample
şablon: template
biçim: format, form, style
biçimlendirme: formatting
biçem: style
stil: style
yazı tipi: font
yazıtipi: font
karakter: character
italik: italic
altı çizili: underlined, underline
büyük harf: uppercase, capital letter
küçük harf: lowercase
boşluk: space, gap, blank
girinti: indent
hizalama: alignment
kenarlık: border
kenar boşluğu: margin
arka plan: background
arkaplan: background
ön plan: foreground
gölgelendirme: shading
saydamlık: transparency
parlaklık: brightness
karşıtlık: contrast
kontrast: contrast
çözünürlük: resolution
piksel: pixel
yakınlaştırma: zoom
görünüm: view, appearance
önizleme: preview
yazdırma: printing
baskı önizleme: print preview
pano: clipboard, board
kes: cut
kopya: copy
yapıştır: paste
kaydet: save
kapat: close
iptal: cancel
sil: delete
ekle: insert, add
düzenle: edit
seç: select
uygula: apply
bul: find
değiştir: replace, change
göster: show
gizle: hide
etkin hücre: active cell
tıklama: click
fare düğmesi: mouse button
sürükleme: dragging
kısayol: shortcut
tuş: key
tuş takımı: keypad
komut: command
komut satırı: command line
betik: script
makro: macro
modül: module
eklenti: plugin, add-on, extension
kitaplık: library
bileşen: component
arayüz: interface
arabirim: interface
uç nokta: endpoint
bağlantı noktası: port
protokol adı: protocol name
yönlendirici: router
modem: modem
kablo: cable
pil: battery
şarj: charge
akım: current
gerilim: voltage, tension
sensör: sensor
robot: robot
yapay zeka: artificial intelligence
makine öğrenmesi: machine learning
algoritma: algorithm
döngü: loop, cycle
dizi değişkeni: array
dizgi: string
dize: string
karakter dizisi: string
tamsayı: integer
tam sayı: integer
ondalık: decimal
mantıksal değer: boolean value
işleç: operator
işlem: operation, process, transaction
işlemci: processor
süreç: process
iş parçacığı: thread
kuyruk yapısı: queue
yığın: stack, heap
ağaç yapısı: tree structure
düğüm: node
kök dizin: root directory
yol adı: path name
çıktı: output, printout
girdi: input, entry
giriş: input, entry, introduction, login
çıkış: output, exit
oturum açma: login
gezgin: explorer
gezgini: navigator
gezinti: navigation
arama motoru: search engine
yer imi: bookmark
yerimi: bookmark
sık kullanılanlar: favorites
geçmişi: history
önbellek: cache
çerez: cookie
virüs programı: antivirus
bilgisayar korsanı: hacker
korsan: pirate
sosyal medya: social media
blog: blog
forum: forum
yorum: comment, interpretation, review
takipçi: follower
paylaşım: share, sharing, post
video: video
dipnot: footnote
sonnot: endnote
dizin girdisi: index entry
içindekiler: contents
içerik: content
içindekiler tablosu: table of contents
kaynakça: bibliography
alıntı: quotation, citation
açıklama metni: description
etiket: label, tag
ad alanı: namespace
üstveri: metadata
ölçüt: criterion, criteria
süzgeç: filter
filtre: filter
sıralama: sorting, ranking
gruplama: grouping
eksen: axis
eğilim: trend, tendency
olasılık: probability, possibility
ortanca: median
varyans: variance
sapma: deviation
standart sapma: standard deviation
dağılım: distribution
matris: matrix
vektör: vector
katsayı: coefficient
üs: base, exponent
karekök: square root
bölen: divisor
çarpım: product, multiplication
fark: difference
toplama: addition
çıkarma: subtraction
bölme: division
çarpma: multiplication
eşittir: equals
büyüktür: greater than
katman: layer
ızgara: grid
kılavuz: guide, guideline, manual
cetvel çubuğu: ruler
dolgu: fill, padding
kalem ucu: nib
fırça darbesi: brush stroke
doku: texture, tissue
degrade: gradient
geçiş: transition, passage
canlandırma: animation
animasyon: animation
efekt: effect
ses dosyası: audio file
oynatıcı: player
zamanlayıcı: timer
alarm: alarm
bildirim alanı: notification area
görev çubuğu: taskbar
çöp kutusu: trash, recycle bin
geri dönüşüm kutusu: recycle bin
sihirbaz: wizard
yönetici parolası: administrator password
etki alanı: domain
bulut depolama: cloud storage
eşitleme: synchronization
senkronizasyon: synchronization
aktarım: transfer
içe aktarma: import
dışa aktarma: export
dönüştürme: conversion
dönüşüm: transformation, conversion
derleyici: compiler
yorumlayıcı: interpreter
hata iletisi: error message
hata kodu: error code
günlük kaydı: log entry
sınama: test
test: test
deneme: trial, attempt, essay
geçici dosya: temporary file
varsayılan değer: default value
yer tutucu: placeholder
sürükle: drag
bırak: drop
açılır liste: drop-down list
metin kutusu: text box
metin alanı: text field
çerçeve: frame, framework
bölge ayarı: locale
yerelleştirme: localization
dil paketi: language pack
yazım: spelling
yazım denetimi: spell check
heceleme: hyphenation
eş anlamlı: synonym
noktalama: punctuation
virgül: comma
ünlem: exclamation
soru işareti: question mark
parantez: parenthesis, bracket
ayraç: separator, bracket
tire: dash, hyphen
eğik çizgi: slash
yıldız işareti: asterisk
yüzde işareti: percent sign
`;
