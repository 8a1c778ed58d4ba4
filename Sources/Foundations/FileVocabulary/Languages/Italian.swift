extension LanguageWords {
  static let italian = LanguageWords(
    "it",
    ofCustomers: [
      .recency: """
      recenza, recency giorni, giorni dall ultimo acquisto, giorni dall ultimo ordine,
      giorni da ultimo acquisto, giorni da ultimo ordine
      """,
      .lastPurchase: """
      ultimo ordine, ultimo acquisto, data ultimo ordine, data ultimo acquisto, data dell ultimo ordine,
      data dell ultimo acquisto, ultima visita, data ultima visita, data dell ultima visita
      """,
      .orders: """
      ordini, numero ordini, numero di ordini, num ordini, n ordini, totale ordini, acquisti,
      numero acquisti, numero di acquisti, frequenza, frequenza di acquisto, visite, numero visite,
      numero di visite
      """,
      .spent: """
      totale speso, speso, spesa totale, spesa, fatturato, importo totale, importo, ricavi,
      valore totale, totale acquisti, totale
      """,
      .weeks: """
      settiman*
      """,
      .months: """
      mese, mesi
      """,
      .year: """
      anno, anni
      """,
      .postal: """
      cap, codice postale
      """,
      .outcome: """
      abbandono, etichetta, segmento, cluster, punteggio, stato cliente
      """,
      .twoValuedOutcome: """
      risposta, obiettivo, esito, disdetta
      """,
      .scale: """
      rango, gruppo, livello, classe, quintile, codice, punti
      """,
      .method: """
      recenza, frequenza, importo
      """,
      .besideOutcome: """
      cliente, clienti, del, di, numero, nome, nuovo, vecchio, modello
      """,
    ],
    columns: [
      .customerID: """
      id cliente, cliente id, codice cliente, cod cliente, numero cliente, n cliente, nr cliente,
      num cliente, id utente, codice utente, id acquirente, =tessera, numero tessera, codice tessera,
      id socio, id contatto, conto cliente
      """,
      .customer: """
      cliente, clienti, acquirente, utente, socio, membro, committente, intestatario, ragione sociale,
      azienda, destinatario, abbonato, compratore
      """,
      .person: """
      =nome, cognome, nome cliente, nome e cognome, nome completo, nominativo, nome acquirente,
      cognome e nome
      """,
      .contact: """
      posta elettronica, indirizzo email, indirizzo e mail, email cliente, e mail cliente, telefono,
      cellulare, numero di telefono, indirizzo, carta fedeltà, numero carta, numero di carta,
      tessera fedeltà
      """,
      .rowID: """
      numero, =nr, =n, =num, riga, n riga, progressivo
      """,
      .order: """
      ordine, numero ordine, numero d ordine, numero dell ordine, n ordine, nr ordine, num ordine,
      id ordine, codice ordine, riferimento ordine, fattura, numero fattura, n fattura, nr fattura,
      scontrino, numero scontrino, n scontrino, ricevuta, numero ricevuta, transazione, id transazione,
      numero transazione, acquisto, id acquisto, id vendita, numero vendita, numero documento,
      n documento, documento, bolla, ddt, nr documento
      """,
      .purchaseDate: """
      data ordine, data dell ordine, data d ordine, ordinato il, data acquisto, data di acquisto,
      data d acquisto, data dell acquisto, acquistato il, data vendita, data di vendita,
      data della vendita, data fattura, data della fattura, data transazione, data di transazione,
      data scontrino, data creazione, data di creazione, creato il, data e ora, data ora,
      data operazione, data documento, data emissione, data movimento
      """,
      .laterDate: """
      data pagamento, data di pagamento, pagato il
      """,
      .day: """
      =data, =giorno, =ora
      """,
      .otherDate: """
      data di nascita, data nascita, nascita, data registrazione, data di registrazione, iscritto il,
      data iscrizione, data consegna, data di consegna, data spedizione, data di spedizione,
      spedito il, consegnato il, data annullamento, annullato il, data rimborso, data reso, scadenza,
      data scadenza, ultimo ordine, ultimo acquisto, primo ordine, primo acquisto, data modifica,
      ultim*
      """,
      .total: """
      importo, totale, somma, =valore, importo totale, prezzo totale, totale ordine,
      totale dell ordine, importo ordine, valore ordine, totale fattura, importo fattura, fatturato,
      ricavo, ricavi, incasso, totale pagato, importo pagato, totale da pagare, totale ivato,
      totale iva inclusa, importo iva inclusa, importo ivato, totale iva esclusa, totale con iva,
      totale senza iva, imponibile, totale imponibile, subtotale, importo lordo, importo netto,
      totale lordo, totale netto, totale riga, importo riga, spesa, spesa totale, totale acquisto,
      importo acquisto, totale vendita, importo vendita, vendite, vendita, totale generale,
      totale complessivo, valore totale, totale documento, totale scontrino
      """,
      .unitPrice: """
      prezzo, prezzo unitario, prezzo unit, prezzo di vendita, prezzo vendita, prezzo articolo,
      prezzo prodotto, prezzo cad, prezzo cadauno, prezzo al pezzo
      """,
      .quantity: """
      quantità, qta, qtà, q tà, q ta, pezzi, pz, numero articoli, unità, quantità venduta,
      quantità ordinata, n pezzi, numero pezzi
      """,
      .tax: """
      iva, imposta, imposte, importo iva, totale iva, aliquota, aliquota iva, tassa, tasse
      """,
      .discount: """
      sconto, sconti, importo sconto, totale sconto, percentuale sconto, buono sconto, sconto riga,
      ribasso, sconto applicato
      """,
      .refund: """
      rimborso, rimborsi, rimborsato, importo rimborsato, importo rimborso, totale rimborsato, reso,
      resi, importo reso, nota di credito
      """,
      .otherMoney: """
      spese di spedizione, spedizione, costo spedizione, costi di spedizione, trasporto, commissione,
      commissioni, margine, utile, costo, prezzo di acquisto, mancia, saldo, acconto, punti
      """,
      .status: """
      stato, stato ordine, stato dell ordine, stato pagamento, stato del pagamento, stato spedizione,
      stato della spedizione, stato consegna, stato fattura, fase, situazione, esito,
      stato transazione
      """,
      .kind: """
      tipo, tipologia, tipo transazione, tipo di transazione, tipo operazione, tipo documento,
      tipo movimento, causale, operazione, tipo vendita, tipo ordine, movimento
      """,
      .cancelled: """
      annullato, annullata, cancellato, cancellata, è annullato, data annullamento, annullato il,
      motivo annullamento, eliminato, stornato, annullamento
      """,
      .paid: """
      pagato, pagata, è pagato, saldato, incassato, completato, confermato
      """,
      .currency: """
      valuta, divisa, moneta, codice valuta, valuta ordine
      """,
      .channel: """
      canale, canale di vendita, origine, fonte, provenienza, canale vendita
      """,
      .identifier: """
      articolo, =prodotto, nome prodotto, nome del prodotto, descrizione, codice articolo,
      codice prodotto, cod articolo, codice a barre, cap, commento, =note, codice sconto,
      codice fiscale, partita iva, numero di tracciamento, riferimento, tracking
      """,
      .category: """
      categoria, paese, nazione, città, provincia, regione, negozio, punto vendita, filiale,
      metodo di pagamento, metodo pagamento, modalità di pagamento, tipo pagamento, corriere,
      metodo di spedizione, sesso, genere, gruppo, tipo cliente, tipo di cliente, gruppo cliente,
      marca, marchio, fornitore, venditore, lingua, reparto, magazzino, stato civile, stato cliente
      """,
      .coordinate: """
      latitudine, longitudine, coordinate
      """,
    ],
    contacts: [
      .email: "posta elettronica, mail",
      .phone: "telefono, cellulare, tel",
    ],
    amounts: [
      .withTax: """
      ivato, iva inclusa, iva incl, con iva, lordo
      """,
      .withoutTax: """
      senza iva, iva esclusa, imponibile, netto
      """,
      .afterDiscount: """
      scontato, dopo sconto, al netto dello sconto
      """,
      .beforeDiscount: """
      subtotale, senza sconto, prima dello sconto
      """,
      .final: """
      importo totale, totale ordine, totale pagato, da pagare, totale complessivo, totale generale
      """,
      .ofLine: """
      riga, articolo
      """,
      .fee: """
      commissione, commissioni
      """,
    ],
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
      nessun cliente, clienti vari, cliente vario, vari, diversi, cassa, banco, vendita al banco
      """,
    noPurchase: """
      annullat*, annullamento, cancellat*, fallit*, non riuscit*, error*, errore di pagamento, rifiutat*,
      respint*, negat*, abbandonat*, non pagat*, insolut*, da pagare, in attesa di pagamento,
      attesa pagamento, in attesa del pagamento, pagamento in attesa, pagamento rifiutato,
      pagamento fallito, scadut*, bozza, preventivo, perso, eliminat*, non valid*, non completat*,
      incomplet*, frode, bloccat*, in attesa di bonifico, stornat*, persa
      """,
    returned: """
      rimbors*, reso, resi, restituit*, restituzione, nota di credito, nota credito, storno, riaccredito,
      resa
      """,
    purchased: """
      pagat*, completat*, consegnat*, spedit*, inviat*, confermat*, elaborat*, in elaborazione,
      in lavorazione, in corso, in preparazione, preparazione in corso, nuov*, accettat*,
      pagamento accettato, approvat*, incassat*, chius*, conclus*, vendita, vendut*, acquisto, ordine,
      fattura, fatturat*, ricevut*, evas*, saldat*, riuscit*, in transito, in consegna, pront*, ritirat*,
      attiv*, apert*, scontrino, vinto, vinta
      """,
    wonDeals: """
      vinta, vinto, vinte, chiusa vinta, chiuso vinto
      """,
    openDeals: """
      in corso, apert*, nuov*, attiv*, proposta*, preventiv*, presentazion*, trattativ*
      """,
    undecided: """
      in attesa, in sospeso, sconosciuto
      """,
    payments: """
      pagamento, incasso
      """,
    partly: """
      parzial*, parzialmente
      """,
    negations: """
      non, no, senza, mai
      """,
    yes: """
      sì, si, vero
      """,
    no: """
      no, falso
      """,
    currencies: [
      "EUR": "euro"
    ])
}
