extension LanguageWords {
  static let french = LanguageWords(
    "fr",
    months: """
      janvier janv jan, février févr fév, mars mar, avril avr, mai, juin, juillet juil juill, août aou,
      septembre sept sep, octobre oct, novembre nov, décembre déc
      """,
    weekdays: """
      lundi lun, mardi mar, mercredi mer, jeudi jeu, vendredi ven, samedi sam, dimanche dim
      """,
    unknown: """
      inconnu, inconnue, non renseigné, non renseignée, non spécifié, non précisé, non communiqué,
      non disponible, indéfini, aucune donnée, pas de données
      """,
    totals: """
      total général, sous total, somme
      """,
    currencies: [
      "EUR": "euro, euros",
      "CHF": "francs, franc",
    ])
}
