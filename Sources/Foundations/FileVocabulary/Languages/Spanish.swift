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
    guests: """
      invitado, cliente invitado, compra como invitado, anónimo, anonimo, cliente anónimo,
      desconocido, cliente desconocido, cliente ocasional, cliente mostrador, público general,
      publico general, público en general, publico en general, consumidor final, cliente final,
      cliente contado, clientes varios, sin nombre, sin cliente, sin cuenta, no especificado,
      no definido, no registrado, ninguno
      """,
    currencies: [
      "$": "pesos, peso",
      "USD": "dólares, dólar",
      "EUR": "euros, euro",
    ])
}
