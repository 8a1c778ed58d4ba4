extension LanguageWords {
  static let italian = LanguageWords(
    "it",
    months: """
      gennaio gen genn, febbraio feb febbr, marzo mar, aprile apr, maggio mag magg, giugno giu,
      luglio lug, agosto ago, settembre set sett, ottobre ott, novembre nov, dicembre dic
      """,
    weekdays: """
      lunedì lun, martedì mar, mercoledì mer, giovedì gio, venerdì ven, sabato sab, domenica dom
      """,
    unknown: """
      sconosciuto, sconosciuta, non specificato, non indicato, non disponibile, nessun dato,
      dato mancante, mancante
      """,
    totals: """
      totale, totale generale, totale complessivo, somma, subtotale
      """,
    guests: """
      ospite, cliente ospite, anonimo, cliente anonimo, sconosciuto, cliente sconosciuto,
      cliente occasionale, cliente generico, cliente di passaggio, cliente al banco,
      consumatore finale, non specificato, non definito, non registrato, senza nome, nessuno,
      nessun cliente
      """,
    currencies: [
      "EUR": "euro"
    ])
}
