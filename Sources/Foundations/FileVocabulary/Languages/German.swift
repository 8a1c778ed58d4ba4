extension LanguageWords {
  static let german = LanguageWords(
    "de",
    months: """
      januar jan jänner, februar feb, märz mär mrz maerz, april apr, mai, juni jun, juli jul,
      august aug, september sept sep, oktober okt, november nov, dezember dez
      """,
    weekdays: """
      montag mo, dienstag di, mittwoch mi, donnerstag do, freitag fr, samstag sonnabend sa, sonntag so
      """,
    unknown: """
      unbekannt, k.a., keine angabe, keine angaben, ohne angabe, nicht angegeben, nicht bekannt,
      nicht verfügbar, keine daten, fehlt
      """,
    missing: """
      k.a.
      """,
    totals: """
      gesamt, gesamtsumme, summe, insgesamt, zwischensumme, gesamtergebnis
      """,
    guests: """
      gast, gastbestellung, gastkunde, gastkonto, unbekannt, unbekannter kunde, anonym,
      anonymer kunde, laufkunde, laufkundschaft, barkunde, barverkauf, barzahler, kein kunde,
      kein konto, keine angabe, k. a., ohne namen, ohne kunde, nicht angegeben, nicht registriert,
      einmalkunde, endkunde
      """,
    currencies: [
      "EUR": "euro",
      "CHF": "franken",
    ])
}
