extension LanguageWords {
  static let french = LanguageWords(
    "fr",
    ofCustomers: [
      .recency: """
      récence, récence jours, jours depuis dernier achat, jours depuis le dernier achat,
      jours depuis dernière commande, jours depuis la dernière commande, mois depuis dernier achat
      """,
      .lastPurchase: """
      dernière commande, dernier achat, date dernière commande, date de dernière commande,
      date de la dernière commande, date dernier achat, date du dernier achat, date de dernier achat,
      dernière visite, date de dernière visite, date de la dernière visite, date dernière visite
      """,
      .orders: """
      commandes, nombre de commandes, nb commandes, nb de commandes, nombre commandes, achats,
      nombre d achats, nb achats, nb d achats, fréquence, fréquence d achat, visites, nombre de visites,
      nb visites, transactions
      """,
      .spent: """
      montant total, total dépensé, montant dépensé, dépenses, dépense totale, total des achats,
      montant des achats, chiffre d affaires, ca, ca total, montant, total, valeur client, dépensé
      """,
      .weeks: """
      semaine*
      """,
      .months: """
      mois
      """,
      .year: """
      année, années, annee, an
      """,
      .postal: """
      code postal, cp
      """,
      .outcome: """
      attrition, désabonnement, étiquette, segment, cluster, grappe, statut, score, cible
      """,
      .twoValuedOutcome: """
      résilié, résiliation, désabonné, réponse, objectif, résultat
      """,
      .scale: """
      rang, groupe, classe, niveau, quintile, note, code
      """,
      .method: """
      récence, fréquence, montant
      """,
      .besideOutcome: """
      client*, du, de, numéro, nom, nouveau, ancien, modèle, prédit
      """,
    ],
    columns: [
      .customerID: """
      id client, client id, code client, numéro client, numéro de client, no client, n client,
      num client, numclient, ref client, référence client, identifiant client, identifiant,
      id acheteur, id utilisateur, identifiant utilisateur, numéro adhérent, compte client, code tiers,
      id contact, n de client, numéro de compte
      """,
      .customer: """
      client, cliente, clients, acheteur, utilisateur, adhérent, abonné, membre, tiers, destinataire,
      société, entreprise, raison sociale, donneur d ordre
      """,
      .person: """
      =nom, prénom, nom client, nom du client, nom et prénom, nom complet, nom prénom, prénom nom,
      nom de famille, nom acheteur, nom de facturation
      """,
      .contact: """
      courriel, adresse e mail, adresse email, adresse mail, mél, email client, e mail client,
      mail client, téléphone, numéro de téléphone, tél, portable, mobile, numéro de portable, adresse,
      carte de fidélité, numéro de carte, carte fidélité
      """,
      .rowID: """
      numéro, =n, =num, ligne, no ligne, numéro de ligne
      """,
      .order: """
      commande, numéro de commande, numéro commande, no commande, n commande, n de commande,
      num commande, id commande, réf commande, référence commande, référence de commande,
      référence de la commande, facture, numéro de facture, numéro facture, n facture, n de facture,
      no facture, ticket, numéro de ticket, n ticket, ticket de caisse, transaction,
      numéro de transaction, id transaction, pièce, numéro de pièce, n pièce, achat, id achat, =vente,
      id vente, numéro de vente, bon de commande, réf facture
      """,
      .purchaseDate: """
      date de commande, date commande, date de la commande, commandé le, date d achat, date achat,
      acheté le, date de vente, date vente, date de facture, date facture, date de la facture,
      date de facturation, date de transaction, date transaction, date du ticket, date ticket,
      date de création, créé le, créée le, date création, date et heure, date opération,
      date d opération, date pièce, heure de commande
      """,
      .laterDate: """
      date de paiement, date paiement, payé le, date comptable
      """,
      .day: """
      date, =jour, =heure, horodatage
      """,
      .otherDate: """
      date de naissance, naissance, né le, date d inscription, date inscription, inscrit le,
      date de livraison, date livraison, livré le, date d expédition, date expédition, expédié le,
      date d annulation, annulé le, date de remboursement, remboursé le, échéance, date d échéance,
      dernière commande, dernier achat, première commande, premier achat, modifié le,
      date de modification, dernier*, derniere*
      """,
      .total: """
      montant, total, somme, total ttc, total ht, montant ttc, montant ht, montant total,
      montant total ttc, montant total ht, prix total, prix total ttc, total commande,
      total de la commande, montant commande, montant de la commande, montant payé, total payé,
      montant facture, montant de la facture, chiffre d affaires, =ca, ca ttc, ca ht, =valeur,
      total ligne, montant ligne, total général, total à payer, net à payer, sous total,
      sous total ttc, sous total ht, recette, dépense, montant dépensé, montant vente, total vente,
      montant encaissé, total produits, montant de la vente, montant brut, montant net, =ttc, =ht
      """,
      .unitPrice: """
      prix, prix unitaire, =pu, p u, prix unitaire ttc, prix unitaire ht, pu ttc, pu ht,
      prix à l unité, prix de vente, prix article, prix produit, tarif unitaire, prix ttc, prix ht,
      prix unit
      """,
      .quantity: """
      quantité, qté, qte, quantités, nombre d articles, nb articles, nombre de pièces, unités,
      quantité commandée, quantité vendue, =nb, =nombre
      """,
      .tax: """
      tva, taxe, taxes, montant tva, total tva, taux tva, taux de tva, montant de la tva, impôt
      """,
      .discount: """
      remise, remises, réduction, réductions, montant remise, montant de la remise, rabais,
      taux de remise, taux remise, ristourne, code promo montant, bon de réduction, total remises,
      montant réduction
      """,
      .refund: """
      remboursement, remboursé, montant remboursé, montant remboursement, total remboursé,
      remboursements, avoir, montant avoir
      """,
      .otherMoney: """
      frais de port, frais de livraison, frais port, =port, livraison, frais, commission, marge,
      bénéfice, prix d achat, coût, coût d achat, pourboire, solde, acompte, points, points fidélité,
      reste à payer
      """,
      .status: """
      statut, état, statut de la commande, statut commande, état de la commande, état commande,
      état de commande, statut de commande, statut du paiement, statut paiement, statut de paiement,
      état du paiement, état de paiement, statut de livraison, statut livraison, étape, statut facture,
      situation
      """,
      .kind: """
      type, nature, type de transaction, type transaction, type d opération, type opération,
      type de document, type document, type de pièce, type de vente, type de commande, opération
      """,
      .cancelled: """
      annulé, annulée, annulation, est annulé, commande annulée, date d annulation, date annulation,
      annulé le, motif d annulation, supprimé, remboursé le
      """,
      .paid: """
      payé, payée, est payé, réglé, réglée, acquitté, encaissé, validé, validée, terminé
      """,
      .currency: """
      devise, monnaie, code devise, devise de la commande
      """,
      .channel: """
      canal, canal de vente, source, provenance, origine, canal d acquisition
      """,
      .identifier: """
      référence, =réf, référence produit, réf produit, article, =produit, nom du produit, nom produit,
      désignation, libellé, code article, code produit, code barres, code postal, =cp, commentaire,
      description, code promo, numéro de suivi, siret, siren, n tva
      """,
      .category: """
      catégorie, pays, ville, région, département, magasin, boutique, mode de paiement,
      moyen de paiement, mode de livraison, transporteur, sexe, civilité, genre, groupe, groupe client,
      type de client, type client, marque, fournisseur, langue, vendeur, famille, rayon, statut client
      """,
      .coordinate: """
      latitude, longitude, coordonnées
      """,
    ],
    contacts: [
      .email: "courriel, mél, mail",
      .phone: "téléphone, tél, portable, mobile",
    ],
    amounts: [
      .withTax: """
      ttc, tva incluse, toutes taxes comprises, avec tva
      """,
      .withoutTax: """
      ht, hors taxe, hors taxes, hors tva, sans tva
      """,
      .afterDiscount: """
      après remise, remisé, remise déduite
      """,
      .beforeDiscount: """
      sous total, avant remise, hors remise, brut
      """,
      .final: """
      montant total, total commande, total payé, montant payé, à payer, total général
      """,
      .ofLine: """
      ligne, article, produits
      """,
      .fee: """
      frais, commission, commissions
      """,
    ],
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
      non défini, non spécifié, sans nom, sans compte, aucun client, vente comptoir, particulier,
      client comptoir, divers, passage, caisse, client caisse, vente au comptoir, clients comptoir
      """,
    noPurchase: """
      annul*, abandonn*, échou*, échec*, échec du paiement, échec de paiement, refus*, rejet*, non payé*,
      impayé*, non réglé*, en attente de paiement, attente de paiement, en attente du paiement,
      paiement en attente, en attente de règlement, paiement refusé, erreur*, erreur de paiement,
      expiré*, brouillon, devis, perdu*, supprimé*, invalide, non valid*, non abouti*, incomplet*,
      frauduleu*, bloqué*, en attente de virement, en attente de virement bancaire,
      en attente de paiement par chèque
      """,
    returned: """
      rembours*, retour, retours, retourn*, avoir, avoirs, note de crédit, rétrofacturation, rendu*
      """,
    purchased: """
      payé*, terminé*, livré*, expédié*, envoyé*, complét*, complète, validé*, confirmé*, réglé*,
      acquitté*, accepté*, paiement accepté, paiement à distance accepté, traité*, en cours,
      en cours de traitement, en cours de préparation, préparation en cours, en préparation,
      en cours de livraison, nouveau, nouvelle, reçu*, réussi*, clôturé*, gagné*, vente, vendu*, achat,
      commande, facture, facturé*, prêt*, encaissé*, finalisé*, traitement en cours, en livraison,
      en attente d expédition, en attente de réapprovisionnement
      """,
    wonDeals: """
      gagne, gagnee, gagnes, fermee gagnee, conclue gagnee, affaire gagnee
      """,
    openDeals: """
      en cours, ouvert*, nouveau, nouvelle, actif, active, proposition*, devis, présentation*, négociation*
      """,
    undecided: """
      en attente, attente, inconnu, demand*
      """,
    payments: """
      paiement, règlement, encaissement
      """,
    partly: """
      partiel*, partiellement, en partie
      """,
    negations: """
      non, pas, sans, ne, jamais
      """,
    yes: """
      oui, vrai, o
      """,
    no: """
      non, faux
      """,
    currencies: [
      "EUR": "euro, euros",
      "CHF": "francs, franc",
    ])
}
