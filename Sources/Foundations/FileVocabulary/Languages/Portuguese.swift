extension LanguageWords {
  static let portuguese = LanguageWords(
    "pt",
    months: """
      janeiro jan, fevereiro fev, março mar, abril abr, maio mai, junho jun, julho jul, agosto ago,
      setembro set, outubro out, novembro nov, dezembro dez
      """,
    weekdays: """
      segunda seg, terça ter, quarta qua, quinta qui, sexta sex, sábado sáb, domingo dom
      """,
    unknown: """
      desconhecido, desconhecida, não informado, não informada, não especificado, não disponível,
      sem dados, sem informação
      """,
    missing: """
      s/o
      """,
    totals: """
      total geral, soma
      """,
    guests: """
      convidado, cliente convidado, visitante, anônimo, anonimo, anónimo, cliente anônimo,
      desconhecido, cliente desconhecido, cliente balcão, cliente balcao, consumidor final,
      consumidor, cliente avulso, cliente não identificado, não identificado, nao identificado,
      não informado, nao informado, não definido, sem nome, sem cliente, sem cadastro, nenhum
      """,
    currencies: [
      "BRL": "reais",
      "EUR": "euros, euro",
    ])
}
