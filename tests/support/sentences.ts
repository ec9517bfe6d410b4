/** Good sentences in many languages and scripts, with the names, quotation marks, dashes and signs of print. */

export interface Sentences {
  readonly language: string;
  readonly sentences: readonly string[];
}

export const sentencesByLanguage: readonly Sentences[] = [
  {
    language: 'English',
    sentences: [
      '“Don’t wait for me,” Zoë Brontë told her fiancé – and closed the door.',
      'The naïve café owner’s résumé listed ‘pâtisserie’ twice, for £12.50 or €15.',
      'It was 21 °C in São Paulo — warmer than Mrs O’Neill’s room in Malmö…',
      'Great news! 😀 The jalapeño soufflé is back 🎉 at § 5 of the menu.',
      'The façade of the Gdańsk museum “cost 3½ times more”, said Renée Kovač.',
      'Déjà vu: Beyoncé’s crew flew from Curaçao to Reykjavík for ½ of the price.',
    ],
  },
  {
    language: 'French',
    sentences: [
      'L’été dernier, François et Zoé ont goûté un crème brûlée à Besançon.',
      '« C’est déjà la fête ! » s’écria Noël, un œuf à la main.',
      'Où êtes-vous allés ? À Nîmes, à l’hôtel, pour 45 € la nuit.',
      'Ça coûte très cher – peut-être 1 200 € –, dit Mme Lefèvre.',
      'Le garçon naïf préférait les maïs aux bœufs… Quelle idée !',
      'Élise a perdu ses clés près de l’île ; sa sœur les a retrouvées 😊.',
      'ÉCOLE FERMÉE À CAUSE DE LA GRÈVE',
    ],
  },
  {
    language: 'German',
    sentences: [
      '„Das Mädchen ließ die Tür offen“, sagte Jürgen Müller aus Köln.',
      'Über den Wolken – so heißt es – müsse die Freiheit grenzenlos sein.',
      'Die Brötchen kosten 3,50 €, die Äpfel 2 €; Öl gibt’s umsonst.',
      'Größere Straßen führten nach Zürich, Düsseldorf und Österreich…',
      'Bei 30 °C schmeckt das Weißbier am besten 🍺, findet Frau Groß.',
      'Schöne Grüße aus dem verschneiten Süden! »Bis später«, rief Björn.',
    ],
  },
  {
    language: 'Spanish',
    sentences: [
      '«¿Cuándo vendrá el señor Muñoz?», preguntó la niña.',
      '¡Qué ilusión! Mañana comerán jalapeños en Málaga, según María José.',
      'El pingüino cruzó la montaña — hacía 5 °C — y nadie lo notó.',
      'La reunión costó 300 €… “Un error”, admitió el alcalde de Córdoba.',
      'José Ángel Núñez nació en Bogotá, pero creció en Asunción.',
      'La 1ª edición y el 2º premio fueron para Íñigo Ibáñez 🏆.',
    ],
  },
  {
    language: 'Portuguese',
    sentences: [
      'As crianças não estão à espera do avião, disse João Gonçalves.',
      '“Você já comeu o pão de maçã?”, perguntou a irmã em São Luís.',
      'O coração da ação está em Brasília — é lá que se vê a nação.',
      'Preço: 20 € por três lições de português, às terças-feiras.',
      'ATENÇÃO: A REUNIÃO NÃO COMEÇARÁ ÀS 9H. AÇÕES, ÓRGÃOS E PÃES.',
      'A avó de Antônio pôs o chapéu… e lá vai ela, à luz do luar 🌙.',
    ],
  },
  {
    language: 'Italian',
    sentences: [
      'Perché non c’è più caffè? Così non si può andare avanti.',
      '«La città è bellissima», disse Nicolò Rossi – e se ne andò.',
      'L’università di Forlì aprirà lunedì; il biglietto costerà 8 €.',
      'È già mezzodì, ma Niccolò è giù in cantina con la virtù di sempre.',
      'Là, sotto i 40 °C, il gelato finì subito 🍦… “Peccato!”',
      'La verità è che papà sarà qui a metà di martedì.',
    ],
  },
  {
    language: 'Dutch',
    sentences: [
      '‘Eén koffie, alstublieft,’ zei Daniël tegen de serveerster.',
      'De coördinatie tussen België en Oekraïne verliep – ’s avonds – prima.',
      'Zoë’s reünie kostte € 12,50 per persoon; de crêpes waren gratis.',
      'Het is geïllustreerd met foto’s uit Curaçao, vóór de storm.',
      'Zij riep: “Hé, wat een scène!” en liep naar het café… 🙂',
    ],
  },
  {
    language: 'Swedish',
    sentences: [
      'På kvällen åt Åsa och Björn räkor nere vid sjön i Örebro.',
      '”Är du där?” frågade Östen – och så blev det tyst.',
      'Det kostar 40 € att åka från Malmö till Luleå, läste André.',
      'Ärtsoppa och pannkakor på torsdagar… Så är det här, år efter år.',
      'Kyrkan från 1100-talet fick nytt tak för sjuhundra kronor 😀.',
    ],
  },
  {
    language: 'Danish',
    sentences: [
      'På øen bor Søren Ærø med sine får og køer.',
      '»Må jeg få en rød pølse?« spurgte Åse på båden.',
      'Hun købte smørrebrød i Ålborg – for 75 kroner, ca. 10 €.',
      'Den ældre æblegrød blev også spist… “Værsgo,” råbte han.',
      'Nødråbet lød fra Helsingør kl. 7 om morgenen 🌊.',
    ],
  },
  {
    language: 'Icelandic',
    sentences: [
      '„Það er allt í lagi,“ sagði Þórður Guðmundsson við systur sína.',
      'Ég veit að Ísland er fallegt á sumrin – og kalt á veturna.',
      'Ævar og Ölöf óku frá Höfn til Akureyrar fyrir 30 €.',
      'Síðan fór hún út í búð… Hvað kostaði brauðið?',
      'Þeir ætla að hittast við höfnina í Reykjavík á fimmtudaginn.',
    ],
  },
  {
    language: 'Polish',
    sentences: [
      '„Żółć zaszkodziła Łukaszowi”, powiedziała Małgorzata z Łodzi.',
      'Książka leżała na stole – nikt jej jeszcze nie czytał.',
      'Źrebię i ćma śpią, a pies wącha zupę za 15 €.',
      'Święta Wielkanocne spędzili w Zakopanem… Śnieg leżał wszędzie.',
      'Późną jesienią gęsi lecą nad Gdańskiem 🦢, mówi pani Wójcik.',
      'ZAŻÓŁĆ GĘŚLĄ JAŹŃ',
    ],
  },
  {
    language: 'Czech',
    sentences: [
      '„Příliš žluťoučký kůň úpěl ďábelské ódy,“ četla Božena.',
      'Děti přišly domů pozdě – vlak uvízl ve sněhu u Plzně.',
      'Šťastná babička Řehořová upekla čtyři koláče za 90 korun.',
      'Dvořák a Janáček žili v Čechách a na Moravě, někdy i v Praze…',
      'V létě je tu 35 °C ☀️ a moře je daleko, říká Zdeněk.',
    ],
  },
  {
    language: 'Hungarian',
    sentences: [
      '„Jó napot kívánok!” – köszönt Győző az őrnek.',
      'Az öreg szőlőműves minden reggel kiült a ház elé, és nézte az utat.',
      'Az árvíztűrő tükörfúrógép 25 €-ba került Pécsett.',
      'Ügyes lány ez az Örsi… Űrhajós lesz belőle?',
      'Dőlt a hó Debrecenben, ezért a vonat két órát késett ❄️.',
    ],
  },
  {
    language: 'Romanian',
    sentences: [
      '„Îți mulțumesc”, a spus Ștefan și a plecat spre Iași.',
      'Copiii au ajuns târziu acasă – trenul rămăsese în zăpadă.',
      'Țara și orașul Timișoara au primit 5 milioane de €.',
      'Bătrâna își aducea aminte de fiecare om… Ce poveste!',
      'Mămăliga cu brânză și smântână este gata 😋, strigă Ioniță.',
      'Când a început școala, fetița încă nu știa să citească.',
    ],
  },
  {
    language: 'Croatian',
    sentences: [
      '„Gdje su ključevi?” pitao je Đuro Šarić iz Čakovca.',
      'Žena je kupila četiri šljive i lubenicu – za 7 €.',
      'Sljedeće godine gradi se most kod Šibenika… možda.',
      'Dječak Luka Modrić trčao je kišnom ulicom prema kući.',
      'Čaša soka s đumbirom liječi sve 🍹, tvrdi baka Anđela.',
    ],
  },
  {
    language: 'Turkish',
    sentences: [
      '“Çocuklar eve geç döndü,” dedi Gülşen Öztürk.',
      'İstanbul’un boğazı güneşli bir günde – her zaman – güzeldir.',
      'Köprünün açılışı için 12 € ödedik; ağaçlar da çiçek açmış.',
      'Işık söndü… Şoför Oğuz’un kulağına bir fısıltı geldi.',
      'Yaşlı kadın börek yapıp bütün sokağı çağırdı 🥐.',
    ],
  },
  {
    language: 'Vietnamese',
    sentences: [
      '“Tôi không biết,” Nguyễn Văn Đức nói với mẹ.',
      'Phở ở Hà Nội rất ngon – ai cũng biết điều đó.',
      'Trường Đại học Cần Thơ mở cửa lúc 7 giờ; vé giá 2 €.',
      'Bà ngoại nướng bánh và mời cả phố đến ăn…',
      'Âm nhạc và ẩm thực Việt Nam được giới thiệu ở Huế 🎵.',
      'ĐỘC LẬP, TỰ DO VÀ HẠNH PHÚC',
    ],
  },
  {
    language: 'Latvian',
    sentences: [
      '“Kur ir mana cepure?” jautāja Jānis Bērziņš no Rīgas.',
      'Bērni vēlu atgriezās mājās – vilciens bija iestrēdzis sniegā.',
      'Ķīmijas skolotāja nopirka ēdienu par 8 €; šķīvji bija tukši.',
      'Ģimene no Cēsīm brauca uz jūru… Ūdens bija auksts.',
      'Vecmāmiņa izcepa pīrāgus un uzaicināja visu ielu 🥧.',
    ],
  },
  {
    language: 'Lithuanian',
    sentences: [
      '„Ar jūs čia gyvenate?“ paklausė Žemyna iš Šiaulių.',
      'Vaikai vėlai grįžo namo – traukinys įstrigo sniege.',
      'Ąžuolas augo prie ežero, o bilietas kainavo 6 €.',
      'Močiutė iškepė pyragų ir pakvietė visą gatvę į svečius…',
      'Šių metų ūkininkų šventė vyks Panevėžyje 🌾.',
    ],
  },
  {
    language: 'Finnish',
    sentences: [
      '”Äiti keitti kahvia”, sanoi Väinö Mäkinen Hämeenlinnassa.',
      'Syksyllä päivät lyhenevät – ja järvi jäätyy hitaasti.',
      'Lippu Jyväskylään maksoi 25 €; Åbo jäi näkemättä.',
      'Öljyä ei löytynyt mistään… Mitä nyt tehdään?',
      'Hyvää syntymäpäivää 🎂, rakas mummo!',
    ],
  },
  {
    language: 'Russian',
    sentences: [
      '«Привет, — сказал Алёша Кузнецов, — как дела?»',
      'Дети вернулись домой поздно: поезд застрял в снегу под Москвой.',
      'Ещё один съезд обошёлся городу в 5 млн €… Зачем?',
      'Это “объявление” висит у входа с 2019 года, № 7.',
      'Бабушка испекла пироги и позвала в гости всю улицу 😀.',
      'ВЫХОДА НЕТ',
    ],
  },
  {
    language: 'Ukrainian',
    sentences: [
      '«Доброго ранку, — мовила Ґанна з Києва, — чи є кава?»',
      'Діти повернулися додому пізно – поїзд застряг у снігу.',
      'Їхній приїзд коштував 40 €; міст ще не добудували…',
      'Ніхто із сусідів не знав, хто раніше жив у цій хаті.',
      'Об’єднана громада святкує 🎉 разом із Євгеном.',
    ],
  },
  {
    language: 'Bulgarian',
    sentences: [
      '„Къде е ключът?“ – попита Йорданка от Пловдив.',
      'Децата се прибраха късно, защото влакът беше заседнал в снега.',
      'Билетът за София струва 4 €; мостът ще бъде готов през юни…',
      'Баба опече баница и покани на гости цялата улица.',
      'Щъркелите се върнаха рано тази година 🐦.',
    ],
  },
  {
    language: 'Greek',
    sentences: [
      '«Καλημέρα», είπε η Ελένη Παπαδοπούλου στον γείτονα.',
      'Τα παιδιά γύρισαν αργά – το τρένο έμεινε στο χιόνι.',
      'Το εισιτήριο για τη Θεσσαλονίκη κοστίζει 30 €.',
      'Ο δήμαρχος της Αθήνας δεν ήξερε τι να πει… Έφυγε.',
      'Η γιαγιά έψησε πίτες και κάλεσε όλο τον δρόμο 🙂.',
      'ΑΥΡΙΟ ΘΑ ΕΙΝΑΙ ΚΛΕΙΣΤΑ ΤΑ ΣΧΟΛΕΙΑ',
    ],
  },
  {
    language: 'Arabic',
    sentences: [
      'قال أحمد بن سالم: «سنعود إلى البيت غدًا».',
      'عاد الأطفال إلى القاهرة متأخرين لأن القطار توقف في الثلج.',
      'هل تعرف كم ثمن التذكرة؟ إنها 12 € فقط، يا صديقي.',
      'خبزت الجدة الفطائر ودعت كل من في الشارع…',
      'شكرا جزيلا 😊 على هذه الهدية الجميلة!',
    ],
  },
  {
    language: 'Hebrew',
    sentences: [
      '„שלום,” אמר דוד כהן לשכן מחיפה.',
      'הילדים חזרו הביתה מאוחר – הרכבת נתקעה בשלג.',
      'כרטיס לתל אביב עולה 9 €; מי ישלם?',
      'סבתא אפתה עוגות והזמינה את כל הרחוב…',
      'תודה רבה על הכל 😊',
    ],
  },
  {
    language: 'Hindi',
    sentences: [
      '“नमस्ते,” रवि शर्मा ने दिल्ली में कहा।',
      'बच्चे देर से घर लौटे – रेलगाड़ी बर्फ में फँस गई थी।',
      'टिकट की कीमत 5 € है, लेकिन पुल बंद है।',
      'दादी ने मिठाई बनाई और पूरी गली को बुलाया…',
      'जन्मदिन मुबारक हो 🎂',
    ],
  },
  {
    language: 'Thai',
    sentences: [
      '“สวัสดีครับ” สมชายพูดกับเพื่อนบ้าน',
      'เด็กๆ กลับบ้านช้า – รถไฟติดอยู่กลางหิมะ',
      'ตั๋วไปเชียงใหม่ราคา 8 € เท่านั้น',
      'คุณยายอบขนมและเชิญคนทั้งถนนมากินด้วยกัน…',
      'ขอบคุณมาก 🙏',
    ],
  },
  {
    language: 'Japanese',
    sentences: [
      '「おはようございます」と田中さんは言った。',
      '電車が雪で止まったので、子どもたちは遅く家に帰った。',
      '東京タワーの入場料は１２００円、または８ € です。',
      'おばあさんはケーキを焼いて、町じゅうの人を招いた…',
      'お誕生日おめでとう 🎉 また明日！',
    ],
  },
  {
    language: 'Chinese',
    sentences: [
      '“早上好，”王小明对邻居说。',
      '因为火车被大雪困住，孩子们很晚才回到北京的家里。',
      '门票只要 8 €——比去年便宜得多。',
      '奶奶烤了蛋糕，请整条街的人来做客……',
      '祝你生日快乐 🎂！',
    ],
  },
  {
    language: 'Korean',
    sentences: [
      '“안녕하세요,” 김민수가 이웃에게 말했다.',
      '기차가 눈 속에 멈춰 서서 아이들은 늦게 집에 돌아왔다.',
      '서울에서 부산까지 표는 20 € 정도이다.',
      '할머니는 떡을 만들어 온 동네 사람들을 불렀다…',
      '생일 축하해 🎉',
    ],
  },
];
