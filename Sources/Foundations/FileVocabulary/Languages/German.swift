extension LanguageWords {
  static let german = LanguageWords(
    "de", namesEndWithHead: true,
    ofCustomers: [
      .recency: """
      tage seit letztem kauf, tage seit letzter bestellung, tage seit dem letzten kauf,
      tage seit der letzten bestellung, tage seit letztem besuch, tage seit letztem einkauf, rezenz,
      monate seit letztem kauf, wochen seit letztem kauf, tage ohne kauf
      """,
      .lastPurchase: """
      letzte bestellung, letzter kauf, letzter einkauf, letzter auftrag, letzter besuch,
      letztes bestelldatum, letztes kaufdatum, datum letzte bestellung, datum letzter kauf,
      datum der letzten bestellung, datum des letzten kaufs, datum letzter einkauf,
      datum des letzten einkaufs, letzte bestellung am, letzter kauf am, zuletzt bestellt,
      zuletzt gekauft, letzte buchung, letzte transaktion
      """,
      .orders: """
      bestellungen, anzahl bestellungen, anzahl der bestellungen, bestellanzahl, käufe, anzahl käufe,
      anzahl der käufe, einkäufe, anzahl einkäufe, anzahl der einkäufe, aufträge, anzahl aufträge,
      anzahl der aufträge, häufigkeit, kaufhäufigkeit, besuche, anzahl besuche, buchungen,
      anzahl buchungen
      """,
      .spent: """
      umsatz, gesamtumsatz, umsatz gesamt, ausgegeben, gesamtausgaben, ausgaben, gesamtbetrag,
      gesamtsumme, kundenwert, bestellwert gesamt, summe, betrag, gesamtwert, umsatz eur, umsatz in eur
      """,
      .weeks: """
      woche*
      """,
      .months: """
      monat*
      """,
      .year: """
      jahr, jahrgang, geburtsjahr, baujahr, eintrittsjahr, gründungsjahr
      """,
      .postal: """
      plz, postleitzahl
      """,
      .outcome: """
      abwanderung, zielvariable, zielgröße, etikett, segment, kundensegment, cluster, kundencluster,
      status, kundenstatus, score, kundenscore
      """,
      .twoValuedOutcome: """
      gekündigt, kündigung, abgewandert, antwort, reaktion, ziel, ergebnis
      """,
      .scale: """
      rang, gruppe, klasse, stufe, punkte, note, quintil, wert
      """,
      .method: """
      rezenz, häufigkeit
      """,
      .besideOutcome: """
      kunde*, neu, alt, nummer, bezeichnung, modell, prognose
      """,
    ],
    columns: [
      .customerID: """
      kundennummer, kundennr, kunden nr, kunden id, kundenid, kdnr, kd nr, kundencode, kundenschlussel,
      kunden nummer, kundenkonto, kunden konto, debitor nr, debitorennummer, debitornr, debitor,
      debitorenkonto, mitgliedsnummer, mitglieds nr, mitgliedsnr, benutzer id, benutzerid, nutzer id,
      nutzerid, kontonummer, kontakt id, kundenkartennummer, kundenkarte, käufer id, käufernummer,
      gegenkonto, adressnummer, adress nr
      """,
      .customer: """
      kunde, kunden, kundin, käufer, besteller, auftraggeber, debitoren, mitglied, benutzer, nutzer,
      abnehmer, firma, unternehmen, rechnungsempfänger
      """,
      .person: """
      =name, vorname, nachname, kundenname, name des kunden, vollständiger name, vor und nachname,
      ansprechpartner, empfänger, käufername, rechnungsname
      """,
      .contact: """
      e mail adresse, email adresse, emailadresse, mailadresse, kunden email, kunden e mail,
      rechnungs email, telefon, telefonnummer, tel nr, handy, handynummer, mobil, mobilnummer,
      mobiltelefon, rufnummer, adresse, anschrift, kartennummer, kundenkarten nr, benutzername
      """,
      .rowID: """
      =nr, nummer, lfd nr, lfdnr, laufende nummer, zeile, zeilennummer, satznummer, lfd
      """,
      .order: """
      bestellnummer, bestellnr, bestell nr, bestellung, bestell id, bestellungs id, bestellungsnummer,
      bestellid, auftrag, auftragsnummer, auftragsnr, auftrags nr, auftrags id, rechnung,
      rechnungsnummer, rechnungsnr, rechnungs nr, rg nr, re nr, rgnr, renr, beleg, belegnummer,
      belegnr, beleg nr, belegfeld, belegfeld 1, bon, bonnummer, bonnr, bon nr, kassenbon, transaktion,
      transaktionsnummer, transaktions id, transaktionscode, vorgang, vorgangsnummer, verkaufsnummer,
      kassenbelegnummer, externe bestellnummer, buchungsnummer
      """,
      .purchaseDate: """
      bestelldatum, datum der bestellung, bestellt am, bestellzeit, bestellzeitpunkt, kaufdatum,
      datum des kaufs, gekauft am, kaufzeitpunkt, rechnungsdatum, rg datum, re datum, auftragsdatum,
      datum des auftrags, belegdatum, beleg datum, verkaufsdatum, verkauft am, transaktionsdatum,
      bondatum, kassendatum, erstellt am, erstelldatum, erstellungsdatum, angelegt am, datum uhrzeit,
      datum und uhrzeit, umsatzdatum
      """,
      .laterDate: """
      zahlungsdatum, bezahlt am, zahldatum, wertstellung, buchungsdatum, buchungstag, leistungsdatum,
      valutadatum, wertstellungsdatum, valutierung
      """,
      .day: """
      datum, =tag, =zeit, zeitpunkt, uhrzeit, zeitstempel
      """,
      .otherDate: """
      geburtsdatum, geburtstag, geburts*, lieferdatum, versanddatum, versandt am, versendet am,
      geliefert am, stornodatum, storniert am, retourendatum, fälligkeit, fällig am, fälligkeitsdatum,
      registriert am, registrierung, anmeldedatum, geändert am, änderungsdatum, letzte bestellung,
      letzter kauf, erste bestellung, mitglied seit, kunde seit, letzte*
      """,
      .total: """
      betrag, summe, gesamtbetrag, gesamtsumme, gesamt, gesamtpreis, umsatz, =wert, bestellwert,
      warenwert, auftragswert, rechnungsbetrag, rechnungssumme, zahlbetrag, endbetrag, endsumme,
      bruttobetrag, nettobetrag, brutto, netto, bruttosumme, nettosumme, bruttoumsatz, nettoumsatz,
      gesamt brutto, gesamt netto, betrag brutto, betrag netto, summe brutto, summe netto,
      umsatz brutto, umsatz netto, zwischensumme, positionssumme, zeilensumme, positionsbetrag,
      bestellsumme, auftragssumme, auftragsbetrag, kaufbetrag, einkaufswert, warenkorbwert, bonsumme,
      zahlungsbetrag, bezahlter betrag, verkaufspreis gesamt, erlös, einnahmen, gesamtwert,
      kosten gesamt, buchungsbetrag, umsatz soll haben, bestellbetrag, gesamtumsatz,
      rechnungsbetrag brutto, rechnungsbetrag netto
      """,
      .unitPrice: """
      preis, einzelpreis, stückpreis, artikelpreis, preis pro stück, preis je stück, vk preis,
      verkaufspreis, einzelpreis brutto, einzelpreis netto, =ep, e preis, nettopreis, bruttopreis,
      preis stk, vk brutto, vk netto, produktpreis
      """,
      .quantity: """
      =menge, anzahl, stück, stückzahl, stk, bestellmenge, verkaufte menge, artikelanzahl,
      anzahl artikel, anz, positionsmenge
      """,
      .tax: """
      mwst, ust, umsatzsteuer, mehrwertsteuer, steuer, steuern, steuerbetrag, mwst betrag, ust betrag,
      steuersatz, mwst satz, umsatzsteuerbetrag
      """,
      .discount: """
      rabatt, rabatte, rabattbetrag, rabattsatz, nachlass, skonto, preisnachlass, gutschein,
      gutscheinbetrag, gutscheinwert, ermäßigung, positionsrabatt
      """,
      .refund: """
      erstattung, erstattet, erstattungsbetrag, rückerstattung, rückzahlung, erstatteter betrag,
      gutschrift, gutschriftbetrag, retourenwert, rückerstattet
      """,
      .otherMoney: """
      versandkosten, versand, lieferkosten, fracht, gebühr, gebühren, provision, gewinn, marge,
      deckungsbeitrag, einkaufspreis, ek, ek preis, trinkgeld, saldo, guthaben, offener betrag, porto,
      bonuspunkte, punkte, anzahlung
      """,
      .status: """
      =s h, soll haben, soll haben kennzeichen, soll haben kz,
      status, bestellstatus, auftragsstatus, zahlungsstatus, zahlstatus, rechnungsstatus, lieferstatus,
      versandstatus, status der bestellung, zustand, stand, phase, bearbeitungsstatus, belegstatus
      """,
      .kind: """
      =art, typ, vorgangsart, belegart, buchungsart, transaktionsart, transaktionstyp, belegtyp,
      umsatzart, bewegungsart, auftragsart, dokumenttyp, auftragstyp, bestelltyp, rechnungstyp,
      rechnungsart
      """,
      .cancelled: """
      storniert, storno, ist storniert, abgebrochen, gelöscht, annulliert, stornodatum, storniert am,
      stornierungsgrund, stornogrund, stornierungsdatum, erstattet am, retourniert
      """,
      .paid: """
      bezahlt, ist bezahlt, gezahlt, zahlung erhalten, abgeschlossen, beglichen
      """,
      .currency: """
      währung, waehrung, währungscode, wkz umsatz, wkz, währungskennzeichen
      """,
      .channel: """
      kanal, verkaufskanal, vertriebskanal, herkunft, quelle, plattform, absatzkanal
      """,
      .identifier: """
      artikelnummer, artikelnr, artikel nr, art nr, artnr, artikel, artikelbezeichnung, artikelname,
      =produkt, produktname, produkt id, produktnummer, bezeichnung, bezeichnung artikel, ean code,
      gtin, plz, postleitzahl, positionsnummer, position, =pos, pos nr, bemerkung, kommentar,
      beschreibung, notiz, sendungsnummer, gutscheincode, ust id, buchungstext, verwendungszweck,
      steuernummer, konto, kassennummer, filialnummer, verkaufsorganisation, vertriebsweg, verkaufsbüro
      """,
      .category: """
      kategorie, warengruppe, artikelgruppe, kundengruppe, zahlungsart, zahlart, zahlungsweise,
      zahlungsmethode, versandart, lieferart, land, stadt, =ort, bundesland, region, filiale,
      geschlecht, anrede, marke, hersteller, lieferant, abteilung, verkäufer, sprache, lager,
      kundentyp, kundenart, kundenstatus, gruppe, segment
      """,
      .coordinate: """
      breitengrad, längengrad, koordinaten
      """,
    ],
    contacts: [
      .email: "e mail, email, mail, emailadresse, mailadresse",
      .phone: "telefon*, handy*, mobil*, rufnummer, tel",
    ],
    amounts: [
      .withTax: """
      brutto, bruttobetrag, bruttosumme, bruttoumsatz, inkl mwst, inkl ust, inklusive mwst, mit mwst,
      inkl steuer
      """,
      .withoutTax: """
      netto, nettobetrag, nettosumme, nettoumsatz, exkl mwst, ohne mwst, zzgl mwst, exkl ust, ohne ust,
      ohne steuer
      """,
      .afterDiscount: """
      nach rabatt, abzüglich rabatt, rabattiert*
      """,
      .beforeDiscount: """
      zwischensumme, vor rabatt, ohne rabatt, warenwert
      """,
      .final: """
      gesamtbetrag, gesamtsumme, endbetrag, endsumme, zahlbetrag, rechnungsbetrag, bestellwert,
      gesamtpreis, bestellsumme, gesamtumsatz, bestellbetrag, zahlungsbetrag
      """,
      .ofLine: """
      positionssumme, zeilensumme, positionsbetrag, position
      """,
      .fee: """
      gebühr, gebühren, provision, entgelt
      """,
    ],
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
      einmalkunde, endkunde, kunde unbekannt, diverse, diverse kunden, kunde divers, sammelkunde,
      kassenkunde, theke, thekenverkauf
      """,
    noPurchase: """
      storniert*, storno, stornierung, abgebroch*, abbruch, annulliert*, abgelehnt*, fehlgeschlag*,
      fehler*, gescheitert, unbezahlt, nicht bezahlt, offen unbezahlt, zahlung ausstehend, ausstehend,
      zahlung offen, wartet auf zahlung, warten auf zahlung, warte auf zahlung, zahlung erwartet,
      zahlung fehlgeschlagen, zahlung abgelehnt, überfällig, verfallen, abgelaufen, gelöscht, entwurf,
      verloren, ungültig, verworfen, angebot, testbestellung, nicht abgeschlossen, unvollständig,
      nicht zugestellt, unzustellbar, gesperrt, zurückgezogen, verweigert, in mahnung, inkasso,
      rechnung offen, ausgebucht
      """,
    returned: """
      erstattet*, erstattung, rückerstatt*, rückerstattung, retour*, retoure, retourniert, rückgabe,
      gutschrift, rückzahlung, zurückgegeben, zurückgeschickt, zurückgesendet, zurückgesandt, rückläufer,
      rückbuchung, rücklastschrift, stornorechnung, rechnungskorrektur, widerruf*, warenrücknahme
      """,
    purchased: """
      bezahlt*, abgeschlossen*, versendet, versandt, verschickt, geliefert, zugestellt, ausgeliefert,
      erledigt, fertig, in bearbeitung, bearbeitet, in zustellung, unterwegs, offen, neu, bestätigt,
      angenommen, erfolgreich, verkauf, verkauft, bestellung, rechnung, kauf, gezahlt, abgeholt,
      abholbereit, versandbereit, gewonnen, gebucht, in arbeit, komplett, vollständig, aktiv,
      in vorbereitung, komplett bezahlt, komplett abgeschlossen, umsatz, zahlung erhalten, eingegangen
      """,
    wonDeals: """
      gewonnen, abgeschlossen gewonnen, gewonnen abgeschlossen
      """,
    openDeals: """
      offen, neu*, in bearbeitung, in arbeit, laufend, aktiv, angebot*, präsentation*, verhandlung*, termin*
      """,
    undecided: """
      wartend, in prüfung, unbekannt, angefragt, beantragt
      """,
    payments: """
      zahlung, zahlungseingang, kundenzahlung
      """,
    partly: """
      teil*, teilweise, partiell
      """,
    negations: """
      nicht, kein, keine, nie, ohne, un
      """,
    yes: """
      ja, wahr, j
      """,
    no: """
      nein, falsch
      """,
    currencies: [
      "EUR": "euro",
      "CHF": "franken",
    ])
}
