/** Sentences in many languages with the encodings that their texts were usually kept in before Unicode. */

export interface Language {
  readonly name: string;
  /** Labels as iconv-lite knows them. */
  readonly encodings: readonly string[];
  readonly sentences: readonly string[];
}

const WESTERN = ['windows-1252', 'iso-8859-1', 'macintosh'];
const CENTRAL = ['windows-1250', 'iso-8859-2'];
const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'];

export const languages: readonly Language[] = [
  {
    name: 'English',
    encodings: WESTERN,
    sentences: [
      'The minister’s aides said that nobody had asked them before the vote was called.',
      'Ticket prices rose to £12 in the spring, the café owner told the council.',
      '“We were never consulted,” she said – and the room fell silent for a while.',
      'Zoë Brontë, the fiancée of the late composer, kept his letters in a drawer.',
    ],
  },
  {
    name: 'French',
    encodings: WESTERN,
    sentences: [
      'Le maire a déclaré que les travaux du pont seraient achevés avant la fin de l’été.',
      'Elle avait oublié ses clés chez le boulanger, où sa mère travaillait déjà.',
      'Les élèves étaient très contents de rentrer à la maison après la fête.',
      'Ça ne coûte pas plus cher de prévenir les voisins à temps.',
    ],
  },
  {
    name: 'German',
    encodings: WESTERN,
    sentences: [
      'Die Bürgermeisterin erklärte, dass die Brücke noch vor dem Winter fertig werden müsse.',
      'Über den Dächern der Altstadt läuteten die Glocken, als der Zug einfuhr.',
      'Er hatte schon früh gewusst, daß man ihn nicht wählen würde.',
      'Das Mädchen fütterte die Vögel und ließ den Hund im Garten spielen.',
    ],
  },
  {
    name: 'Spanish',
    encodings: WESTERN,
    sentences: [
      'El niño preguntó por qué la montaña estaba cubierta de nieve en otoño.',
      'La reunión comenzó tarde porque el autobús se había quedado sin gasolina.',
      '¿Quién podría haber imaginado que la votación terminaría así?',
      'Según el periódico, mañana subirá otra vez el precio del pan.',
    ],
  },
  {
    name: 'Portuguese',
    encodings: WESTERN,
    sentences: [
      'A câmara municipal não explicou por que razão a estação continua fechada.',
      'As crianças já estavam à espera do avião quando começou a chover.',
      'O coração da cidade é uma praça onde ninguém tem pressa.',
      'Os irmãos compraram pão, maçãs e três garrafas de água.',
    ],
  },
  {
    name: 'Italian',
    encodings: WESTERN,
    sentences: [
      'Il sindaco ha detto che la città pagherà più tardi i lavori della scuola.',
      'Perché non è venuto nessuno alla festa di venerdì, se tutti lo sapevano già?',
      'La verità è che così non si può andare avanti.',
      'Domenica mattina berrò un caffè con mia sorella, poi partirò per Roma.',
    ],
  },
  {
    name: 'Swedish',
    encodings: WESTERN,
    sentences: [
      'Kommunen måste förklara varför skolorna ännu inte har fått några pengar.',
      'På kvällen åt vi lax och nypotatis nere vid sjön.',
      'Hon frågade om någon hade sett hennes gröna väska på tåget.',
      'Både hästen och kalven stod stilla i snön tills morgonen kom.',
    ],
  },
  {
    name: 'Danish',
    encodings: WESTERN,
    sentences: [
      'Borgmesteren sagde, at broen først bliver færdig næste forår.',
      'På øen bor der kun få mennesker, men mange får og køer.',
      'Hun spurgte, om nogen havde set hendes grønne taske på båden.',
      'Vi må håbe, at både børn og voksne får en rolig påske.',
    ],
  },
  {
    name: 'Finnish',
    encodings: WESTERN,
    sentences: [
      'Kaupunginjohtaja sanoi, että silta valmistuu vasta ensi kesänä.',
      'Äiti keitti kahvia, ja pöydällä oli tuoretta pullaa.',
      'Tänään metsässä näkyi hirviä, mutta kukaan ei pysähtynyt.',
      'Syksyllä päivät lyhenevät ja järvi jäätyy hitaasti.',
    ],
  },
  {
    name: 'Polish',
    encodings: CENTRAL,
    sentences: [
      'Burmistrz powiedział, że most będzie gotowy dopiero na przyszłą wiosnę.',
      'Dzieci wróciły ze szkoły późno, bo autobus utknął w śniegu.',
      'Książka leżała na stole, lecz nikt jej jeszcze nie czytał.',
      'Żadna z sióstr nie chciała się przyznać, gdzie ukryła pieniądze.',
    ],
  },
  {
    name: 'Czech',
    encodings: CENTRAL,
    sentences: [
      'Starosta řekl, že most bude hotový až příští rok na podzim.',
      'Děti přišly domů pozdě, protože vlak uvízl ve sněhu.',
      'Žádný ze sousedů nevěděl, kdo v tom domě dříve bydlel.',
      'Šťastná babička upekla koláče a pozvala celou ulici.',
    ],
  },
  {
    name: 'Hungarian',
    encodings: CENTRAL,
    sentences: [
      'A polgármester szerint a híd csak jövő tavasszal készül el.',
      'A gyerekek későn értek haza, mert a vonat elakadt a hóban.',
      'Az öreg szőlőműves minden reggel kiült a ház elé, és nézte az utat.',
      'Nem tudták, hogy ki írta a levelet, de mindenki sejtette.',
    ],
  },
  {
    name: 'Romanian',
    encodings: CENTRAL,
    sentences: [
      'Primarul a spus că podul va fi gata abia în primăvara viitoare.',
      'Copiii au ajuns târziu acasă, fiindcă trenul rămăsese în zăpadă.',
      'Bătrâna îşi aducea aminte de fiecare om care trecuse prin sat.',
      'Nimeni nu ştia unde fuseseră ascunşi banii, dar toţi bănuiau.',
    ],
  },
  {
    name: 'Russian',
    encodings: CYRILLIC,
    sentences: [
      'Мэр города сообщил, что новый мост достроят только к следующей весне.',
      'Дети вернулись домой поздно, потому что поезд застрял в снегу.',
      'Никто из соседей не знал, кто раньше жил в этом доме.',
      'Бабушка испекла пироги и позвала в гости всю улицу.',
    ],
  },
  {
    name: 'Bulgarian',
    encodings: ['windows-1251', 'iso-8859-5'],
    sentences: [
      'Кметът съобщи, че новият мост ще бъде готов чак през пролетта.',
      'Децата се прибраха късно, защото влакът беше заседнал в снега.',
      'Никой от съседите не знаеше кой е живял преди в тази къща.',
      'Баба опече баница и покани на гости цялата улица.',
    ],
  },
  {
    name: 'Ukrainian',
    encodings: ['windows-1251', 'koi8-u'],
    sentences: [
      'Мер міста повідомив, що новий міст добудують лише наступної весни.',
      'Діти повернулися додому пізно, бо поїзд застряг у снігу.',
      'Ніхто із сусідів не знав, хто раніше жив у цій хаті.',
      'Бабуся спекла пироги та покликала в гості всю вулицю.',
    ],
  },
  {
    name: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7'],
    sentences: [
      'Ο δήμαρχος είπε ότι η γέφυρα θα είναι έτοιμη την επόμενη άνοιξη.',
      'Τα παιδιά γύρισαν αργά στο σπίτι, γιατί το τρένο έμεινε στο χιόνι.',
      'Κανένας από τους γείτονες δεν ήξερε ποιος έμενε εκεί παλιότερα.',
      'Η γιαγιά έψησε πίτες και κάλεσε όλο τον δρόμο.',
    ],
  },
  {
    name: 'Turkish',
    encodings: ['windows-1254'],
    sentences: [
      'Belediye başkanı köprünün ancak gelecek ilkbaharda açılacağını söyledi.',
      'Çocuklar eve geç döndüler, çünkü tren karda kalmıştı.',
      'Komşuların hiçbiri o evde daha önce kimin yaşadığını bilmiyordu.',
      'İhtiyar kadın börek yapıp bütün sokağı çağırdı.',
    ],
  },
  {
    name: 'Hebrew',
    encodings: ['windows-1255', 'iso-8859-8'],
    sentences: [
      'ראש העיר אמר שהגשר החדש יהיה מוכן רק באביב הבא.',
      'הילדים חזרו הביתה מאוחר כי הרכבת נתקעה בשלג.',
      'איש מן השכנים לא ידע מי גר קודם בבית הזה.',
      'סבתא אפתה עוגות והזמינה את כל הרחוב.',
    ],
  },
  {
    name: 'Arabic',
    encodings: ['windows-1256', 'iso-8859-6'],
    sentences: [
      'قال رئيس البلدية إن الجسر الجديد لن يكون جاهزا قبل الربيع القادم.',
      'عاد الأطفال إلى البيت متأخرين لأن القطار توقف في الثلج.',
      'لم يعرف أحد من الجيران من كان يسكن في هذا البيت.',
      'خبزت الجدة الفطائر ودعت كل من في الشارع.',
    ],
  },
  {
    name: 'Lithuanian',
    encodings: ['windows-1257'],
    sentences: [
      'Meras pranešė, kad naujasis tiltas bus baigtas tik kitą pavasarį.',
      'Vaikai vėlai grįžo namo, nes traukinys įstrigo sniege.',
      'Niekas iš kaimynų nežinojo, kas anksčiau gyveno šiame name.',
      'Močiutė iškepė pyragų ir pakvietė visą gatvę į svečius.',
    ],
  },
  {
    name: 'Thai',
    encodings: ['windows-874'],
    sentences: [
      'นายกเทศมนตรีกล่าวว่าสะพานแห่งใหม่จะเสร็จในฤดูใบไม้ผลิหน้า',
      'เด็กๆ กลับบ้านช้าเพราะรถไฟติดอยู่กลางหิมะ',
      'ไม่มีเพื่อนบ้านคนไหนรู้ว่าใครเคยอยู่ในบ้านหลังนี้',
      'คุณยายอบขนมและเชิญคนทั้งถนนมากินด้วยกัน',
    ],
  },
  {
    name: 'Japanese',
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    sentences: [
      '市長は新しい橋が来年の春まで完成しないと述べた。',
      '電車が雪で止まったので、子どもたちは遅く家に帰った。',
      '以前その家に誰が住んでいたのか、近所の人は誰も知らなかった。',
      'おばあさんはケーキを焼いて、町じゅうの人を招いた。',
    ],
  },
  {
    name: 'Chinese (simplified)',
    encodings: ['gbk', 'gb18030'],
    sentences: [
      '市长表示，新桥要到明年春天才能完工。',
      '因为火车被大雪困住，孩子们很晚才回到家里。',
      '邻居们谁也不知道以前是什么人住在这所房子里。',
      '奶奶烤了蛋糕，请整条街的人来做客。',
    ],
  },
  {
    name: 'Chinese (traditional)',
    encodings: ['big5'],
    sentences: [
      '市長表示，新橋要到明年春天才能完工。',
      '因為火車被大雪困住，孩子們很晚才回到家裡。',
      '鄰居們誰也不知道以前是什麼人住在這所房子裡。',
      '奶奶烤了蛋糕，請整條街的人來做客。',
    ],
  },
  {
    name: 'Korean',
    encodings: ['euc-kr'],
    sentences: [
      '시장은 새 다리가 내년 봄에야 완공될 것이라고 말했다.',
      '기차가 눈 속에 멈춰 서서 아이들은 늦게 집에 돌아왔다.',
      '이웃 사람들은 전에 그 집에 누가 살았는지 아무도 몰랐다.',
      '할머니는 떡을 만들어 온 동네 사람들을 불렀다.',
    ],
  },
];
