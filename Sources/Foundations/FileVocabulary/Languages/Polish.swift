extension LanguageWords {
  static let polish = LanguageWords(
    "pl",
    ofCustomers: [
      .recency: """
      dni od ostatniego zakupu, dni od ostatniego zamówienia, dni od ostatniej wizyty, dni bez zakupu
      """,
      .lastPurchase: """
      ostatnie zamówienie, ostatni zakup, data ostatniego zamówienia, data ostatniego zakupu,
      ostatnia wizyta, data ostatniej wizyty, ostatnia transakcja, data ostatniej transakcji
      """,
      .orders: """
      zamówienia, zamówień, liczba zamówień, ilość zamówień, zakupy, liczba zakupów, ilość zakupów,
      częstotliwość, częstość, wizyty, liczba wizyt, transakcje, liczba transakcji
      """,
      .spent: """
      wydano, wydatki, suma wydatków, łączne wydatki, przychód, obrót, suma zakupów, suma zamówień,
      wartość zakupów, wartość zamówień, łączna kwota, kwota, wartość, suma, sprzedaż
      """,
      .weeks: """
      tydzień, tygodni*
      """,
      .months: """
      miesiąc, miesi*
      """,
      .year: """
      rok, roku, rocznik
      """,
      .postal: """
      kod pocztowy
      """,
      .outcome: """
      rezygnacja, odejście, etykieta, segment, klaster, status, scoring
      """,
      .twoValuedOutcome: """
      odszedł, odpowiedź, cel, wynik
      """,
      .scale: """
      ranga, grupa, klasa, poziom, kwintyl, punkty, ocena, kod
      """,
      .method: """
      częstotliwość, kwota
      """,
      .besideOutcome: """
      klient*, numer, nazwa, nowy, stary, model, prognoza
      """,
    ],
    columns: [
      .customerID: """
      id klienta, klient id, numer klienta, nr klienta, kod klienta, id kupującego, id użytkownika,
      numer karty, numer karty klienta, nr karty, id kontrahenta, kod kontrahenta, numer kontrahenta,
      id nabywcy, identyfikator klienta, id kontaktu, konto klienta
      """,
      .customer: """
      klient, klienci, kupujący, nabywca, użytkownik, kontrahent, odbiorca, zamawiający, płatnik,
      firma, członek, abonent, konsument
      """,
      .person: """
      =imię, =nazwisko, imię i nazwisko, nazwa klienta, imię klienta, imię nazwisko, nazwisko i imię,
      nazwa kontrahenta, nazwa odbiorcy
      """,
      .contact: """
      poczta, adres e mail, adres email, adres mailowy, email klienta, e mail klienta, telefon,
      numer telefonu, nr telefonu, komórka, tel kom, adres, =karta, karta klienta, karta lojalnościowa,
      =login, login kupującego
      """,
      .rowID: """
      =lp, l p, =nr, numer, wiersz, nr wiersza, liczba porządkowa
      """,
      .order: """
      zamówienie, numer zamówienia, nr zamówienia, id zamówienia, kod zamówienia, faktura,
      numer faktury, nr faktury, paragon, numer paragonu, nr paragonu, transakcja, numer transakcji,
      id transakcji, nr transakcji, dokument, numer dokumentu, nr dokumentu, zakup, id zakupu,
      sprzedaż id, id sprzedaży, numer sprzedaży, rachunek, nr rachunku
      """,
      .purchaseDate: """
      data zamówienia, data złożenia zamówienia, data złożenia, zamówiono, data zakupu, data sprzedaży,
      data transakcji, data faktury, data wystawienia, data paragonu, data operacji, data dokumentu,
      data utworzenia, utworzono, data i godzina, czas zamówienia, data dodania
      """,
      .laterDate: """
      data płatności, data zapłaty, zapłacono dnia, data księgowania
      """,
      .day: """
      =data, dzień, =czas, godzina
      """,
      .otherDate: """
      data urodzenia, data rejestracji, data dostawy, data wysyłki, wysłano, dostarczono,
      data anulowania, anulowano dnia, data zwrotu, termin płatności, termin, ostatni zakup,
      ostatnie zamówienie, pierwszy zakup, pierwsze zamówienie, data modyfikacji, ostatni*
      """,
      .total: """
      kwota, suma, =wartość, razem, łącznie, ogółem, kwota brutto, kwota netto, wartość brutto,
      wartość netto, suma brutto, suma netto, razem brutto, brutto, netto, wartość zamówienia,
      kwota zamówienia, suma zamówienia, wartość faktury, kwota faktury, do zapłaty, kwota do zapłaty,
      zapłacona kwota, kwota zapłacona, wartość sprzedaży, =sprzedaż, sprzedaż brutto, sprzedaż netto,
      przychód, obrót, kwota transakcji, wartość transakcji, kwota płatności, łączna kwota,
      łączna wartość, suma pozycji, wartość pozycji, kwota zakupu, wartość zakupu, cena łączna,
      cena całkowita, wpłata, wydatek, utarg, kwota razem
      """,
      .unitPrice: """
      cena, cena jednostkowa, cena jedn, cena za sztukę, cena za szt, cena brutto, cena netto,
      cena jednostkowa brutto, cena jednostkowa netto, cena sprzedaży, cena produktu, cena towaru
      """,
      .quantity: """
      ilość, sztuk, szt, liczba sztuk, =liczba, ilość sztuk, liczba produktów, liczba pozycji,
      sprzedana ilość, ilość produktów
      """,
      .tax: """
      vat, podatek, podatek vat, kwota vat, stawka vat, kwota podatku, wartość vat
      """,
      .discount: """
      rabat, rabaty, kwota rabatu, wartość rabatu, zniżka, upust, promocja kwota, procent rabatu,
      kupon rabatowy, wartość zniżki
      """,
      .refund: """
      zwrot, zwroty, zwrócono, kwota zwrotu, wartość zwrotu, zwrócona kwota, kwota zwrócona, korekta
      """,
      .otherMoney: """
      koszt wysyłki, koszt dostawy, koszty dostawy, dostawa, wysyłka, prowizja, opłata, marża, zysk,
      koszt, cena zakupu, napiwek, saldo, zaliczka, punkty
      """,
      .status: """
      status, status zamówienia, status płatności, status przesyłki, status wysyłki, status transakcji,
      status faktury, stan, stan zamówienia, stan płatności, etap, status realizacji
      """,
      .kind: """
      typ, rodzaj, typ transakcji, rodzaj transakcji, typ operacji, rodzaj operacji, typ dokumentu,
      rodzaj dokumentu, operacja, rodzaj sprzedaży, typ zamówienia
      """,
      .cancelled: """
      anulowane, anulowano, anulowany, anulowana, czy anulowane, data anulowania, powód anulowania,
      usunięte, odwołane, skasowane
      """,
      .paid: """
      zapłacone, zapłacono, opłacone, opłacono, czy opłacone, czy zapłacone, zrealizowane, rozliczone,
      potwierdzone
      """,
      .currency: """
      waluta, kod waluty, waluta zamówienia, waluta płatności
      """,
      .channel: """
      kanał, kanał sprzedaży, źródło, źródło zamówienia
      """,
      .identifier: """
      =produkt, nazwa produktu, nazwa towaru, towar, artykuł, =nazwa, kod produktu, indeks, =symbol,
      kod kreskowy, kod pocztowy, opis, uwagi, komentarz, kod rabatowy, nip, pesel, regon,
      numer przesyłki, pozycja, id produktu, id oferty
      """,
      .category: """
      kategoria, kraj, miasto, województwo, region, sklep, oddział, metoda płatności, sposób płatności,
      forma płatności, sposób dostawy, metoda dostawy, płeć, grupa, grupa klientów, typ klienta,
      rodzaj klienta, marka, producent, dostawca, sprzedawca, język, magazyn, dział, status klienta
      """,
      .coordinate: """
      szerokość geograficzna, długość geograficzna, współrzędne
      """,
    ],
    contacts: [
      .email: "poczta, mail, adres mailowy",
      .phone: "telefon*, komórka, tel",
    ],
    amounts: [
      .withTax: """
      brutto, z vat
      """,
      .withoutTax: """
      netto, bez vat
      """,
      .afterDiscount: """
      po rabacie, z rabatem, po zniżce
      """,
      .beforeDiscount: """
      przed rabatem, bez rabatu
      """,
      .final: """
      do zapłaty, wartość zamówienia, kwota zamówienia, łączna kwota, kwota zapłacona
      """,
      .ofLine: """
      pozycji, pozycja
      """,
      .fee: """
      prowizja, prowizje, opłata, opłaty
      """,
    ],
    months: """
      styczeń stycznia sty, luty lutego lut, marzec marca mar, kwiecień kwietnia kwi, maj maja,
      czerwiec czerwca cze, lipiec lipca lip, sierpień sierpnia sie, wrzesień września wrz,
      październik października paź, listopad listopada lis, grudzień grudnia gru
      """,
    weekdays: """
      poniedziałek pon pn, wtorek wt, środa śr, czwartek czw cz, piątek pt, sobota sob,
      niedziela niedz nd
      """,
    unknown: """
      nieznany, nieznana, nieznane, brak danych, nie podano, nieokreślony, nieokreślone, niedostępne
      """,
    totals: """
      razem, suma, ogółem, łącznie, suma końcowa
      """,
    guests: """
      gość, gosc, klient gość, anonim, anonimowy, klient anonimowy, nieznany, nieznany klient,
      klient detaliczny, klient indywidualny, klient jednorazowy, klient gotówkowy,
      sprzedaż detaliczna, brak, brak danych, brak klienta, nie podano, nieokreślony, bez nazwy,
      bez konta, niezarejestrowany, osoba prywatna, kasa, klient kasa, różni, klienci różni,
      paragon bez danych, sprzedaż paragonowa
      """,
    noPurchase: """
      anulow*, anulowan*, anulowane, odwołan*, nieudan*, niepowodzeni*, błąd*, błędn*, odrzucon*, odmow*,
      porzucon*, nieopłacon*, nie opłacon*, niezapłacon*, nie zapłacon*, oczekuje na płatność,
      oczekuje na wpłatę, oczekiwanie na płatność, oczekujące na płatność, czeka na płatność,
      czeka na wpłatę, brak płatności, brak wpłaty, nierozliczon*, przeterminowan*, wygasł*, szkic,
      wersja robocza, oferta, przegran*, utracon*, usunięt*, skasowan*, niezrealizowan*,
      nie zrealizowan*, nieodebran*, nie odebran*, testow*, zablokowan*, płatność odrzucona,
      płatność nieudana
      """,
    returned: """
      zwrot*, zwrócon*, zwrócono, reklamacja, korekta, faktura korygująca, refundacja, storno
      """,
    purchased: """
      zrealizowan*, opłacon*, zapłacon*, zakończon*, dostarczon*, wysłan*, odebran*, potwierdzon*,
      przyjęt*, w realizacji, w trakcie realizacji, w toku, w trakcie, nowe, nowy, nowa, gotow*,
      spakowan*, przetwarzan*, w przygotowaniu, sprzedaż*, sprzedan*, zakup*, zamówieni*, faktura,
      paragon, wygran*, rozliczon*, zaakceptowan*, w drodze, w doręczeniu, doręczon*, nadan*, ukończon*,
      sfinalizowan*, zamknięt*, aktywn*, otwart*, zaksięgowan*
      """,
    wonDeals: """
      wygran*, zamknięta wygrana
      """,
    openDeals: """
      w toku, w trakcie, otwart*, now*, aktywn*, ofert*, prezentacj*, negocjacj*
      """,
    undecided: """
      oczekuje, oczekujące, oczekujący, wstrzymane, nieznany
      """,
    payments: """
      płatność, wpłata, zapłata
      """,
    partly: """
      częściow*, część
      """,
    negations: """
      nie, bez, brak
      """,
    yes: """
      tak, prawda, t
      """,
    no: """
      nie, fałsz
      """,
    currencies: [
      "PLN": "zł, złotych, złote, złoty",
      "EUR": "euro",
    ])
}
