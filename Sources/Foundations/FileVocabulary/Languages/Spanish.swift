extension LanguageWords {
  static let spanish = LanguageWords(
    "es",
    months: """
      enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, agosto ago,
      septiembre setiembre sept sep set, octubre oct, noviembre nov, diciembre dic
      """,
    weekdays: """
      lunes lun, martes mar, miércoles mié, jueves jue, viernes vie, sábado sáb, domingo dom
      """,
    unknown: """
      desconocido, desconocida, no especificado, no indicado, no disponible, no consta, sin datos,
      sin especificar, sin información
      """,
    totals: """
      suma, suma total, total general
      """,
    currencies: [
      "$": "pesos, peso",
      "USD": "dólares, dólar",
      "EUR": "euros, euro",
    ])
}
