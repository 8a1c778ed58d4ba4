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
    guests: """
      invité, invite, client invité, client de passage, client comptant, client anonyme,
      client divers, clients divers, anonyme, inconnu, client inconnu, non renseigné, non renseigne,
      non défini, non spécifié, sans nom, sans compte, aucun client, vente comptoir, particulier
      """,
    currencies: [
      "EUR": "euro, euros",
      "CHF": "francs, franc",
    ])
}
