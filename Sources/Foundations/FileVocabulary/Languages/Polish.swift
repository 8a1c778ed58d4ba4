extension LanguageWords {
  static let polish = LanguageWords(
    "pl",
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
      bez konta, niezarejestrowany, osoba prywatna
      """,
    currencies: [
      "PLN": "zł, złotych, złote, złoty",
      "EUR": "euro",
    ])
}
