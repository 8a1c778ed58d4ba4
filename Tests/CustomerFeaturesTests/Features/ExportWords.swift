/// What shops of a language call the columns of their exports, and what they write into them.
struct ExportWords {
  let customer, email, order, date, amount, status, paid, cancelled, cancelledWhen, kind: [String]
  let orderTotal, item, quantity, price, discount, refund, currency, withTax, tax, withoutTax: [String]
  let kinds: (sale: String, refund: String)
  let done, lost: [String]
  let yes, no: String

  static let all = [
    english, german, french, spanish, italian, portuguese, polish, turkish, russian, ukrainian,
  ]

  private static let english = ExportWords(
    customer: ["Customer ID", "customer_id", "Client", "BuyerId", "User ID"],
    email: ["Email", "Customer email"],
    order: ["Order ID", "order_number", "Invoice No"], date: ["Order date", "Date", "created_at"],
    amount: ["Amount", "Total", "Order total", "revenue"],
    status: ["Status", "Order status", "payment_status"],
    paid: ["Paid", "is_paid"], cancelled: ["is_cancelled", "Cancelled"],
    cancelledWhen: ["Cancelled at", "canceled_at"],
    kind: ["Type", "kind", "transaction_type"], orderTotal: ["Order total", "order_total"],
    item: ["Item", "Product"],
    quantity: ["Quantity", "Qty"], price: ["Unit price", "price"], discount: ["Discount"],
    refund: ["Refund amount", "refund_total"], currency: ["Currency", "currency_code"],
    withTax: ["Total incl. tax", "Total incl VAT"], tax: ["Tax", "VAT amount"],
    withoutTax: ["Total excl. tax", "Total excl VAT"], kinds: ("sale", "refund"),
    done: ["completed", "Shipped", "processing"], lost: ["cancelled", "Failed", "not paid"], yes: "yes",
    no: "no")

  private static let german = ExportWords(
    customer: ["Kundennummer", "Kunde", "Kunden-Nr."], email: ["E-Mail", "E-Mail-Adresse"],
    order: ["Bestellnummer", "Auftragsnummer", "Rechnungsnr."],
    date: ["Bestelldatum", "Datum", "Rechnungsdatum"],
    amount: ["Betrag", "Gesamtbetrag", "Umsatz"], status: ["Status", "Bestellstatus", "Zahlungsstatus"],
    paid: ["Bezahlt"],
    cancelled: ["Storniert"], cancelledWhen: ["Storniert am", "Stornodatum"], kind: ["Art", "Belegart"],
    orderTotal: ["Gesamtbetrag", "Bestellwert"], item: ["Artikel", "Produkt"], quantity: ["Menge", "Anzahl"],
    price: ["Einzelpreis", "Stückpreis"], discount: ["Rabatt"], refund: ["Erstattungsbetrag", "Erstattung"],
    currency: ["Währung"], withTax: ["Bruttobetrag", "Betrag brutto"], tax: ["MwSt", "USt."],
    withoutTax: ["Nettobetrag", "Betrag netto"], kinds: ("Verkauf", "Retoure"),
    done: ["Bezahlt", "Versendet", "Abgeschlossen"], lost: ["Storniert", "Nicht bezahlt"], yes: "Ja",
    no: "Nein")

  private static let french = ExportWords(
    customer: ["Client", "Code client", "N° client"], email: ["Courriel", "Adresse e-mail"],
    order: ["N° commande", "Numéro de commande", "Facture"], date: ["Date de commande", "Date"],
    amount: ["Montant", "Total commande", "Montant total"], status: ["Statut", "État de la commande"],
    paid: ["Payé"],
    cancelled: ["Annulé", "Annulée"], cancelledWhen: ["Date d'annulation", "Annulé le"],
    kind: ["Type", "Type d'opération"], orderTotal: ["Total commande"], item: ["Article", "Produit"],
    quantity: ["Quantité", "Qté"], price: ["Prix unitaire", "PU"], discount: ["Remise"],
    refund: ["Montant remboursé"], currency: ["Devise"], withTax: ["Total TTC", "Montant TTC"], tax: ["TVA"],
    withoutTax: ["Total HT", "Montant HT"], kinds: ("Vente", "Remboursement"),
    done: ["Livrée", "Expédiée", "Payée"], lost: ["Annulée", "Non payé"], yes: "oui", no: "non")

  private static let spanish = ExportWords(
    customer: ["Cliente", "ID cliente", "Código cliente"], email: ["Correo electrónico", "Correo"],
    order: ["Pedido", "Número de pedido", "Nº pedido"],
    date: ["Fecha", "Fecha de pedido", "Fecha de compra"],
    amount: ["Importe", "Total pedido", "Monto"], status: ["Estado", "Estado del pedido"], paid: ["Pagado"],
    cancelled: ["Cancelado", "Anulado"], cancelledWhen: ["Fecha de cancelación"],
    kind: ["Tipo", "Tipo de operación"],
    orderTotal: ["Total pedido", "Importe total"], item: ["Artículo", "Producto"],
    quantity: ["Cantidad", "Unidades"],
    price: ["Precio unitario", "Precio"], discount: ["Descuento"],
    refund: ["Importe reembolsado", "Reembolso"],
    currency: ["Moneda", "Divisa"], withTax: ["Total con IVA"], tax: ["IVA"], withoutTax: ["Total sin IVA"],
    kinds: ("Venta", "Devolución"), done: ["Entregado", "Pagado", "Enviado"],
    lost: ["Cancelado", "No pagado"],
    yes: "sí", no: "no")

  private static let italian = ExportWords(
    customer: ["Cliente", "Codice cliente"], email: ["Indirizzo email", "E-mail"],
    order: ["Numero ordine", "N. ordine", "Ordine"], date: ["Data ordine", "Data"],
    amount: ["Importo", "Totale ordine"], status: ["Stato", "Stato ordine"], paid: ["Pagato"],
    cancelled: ["Annullato"], cancelledWhen: ["Data annullamento"], kind: ["Tipo", "Tipo operazione"],
    orderTotal: ["Totale ordine"], item: ["Articolo", "Prodotto"], quantity: ["Quantità", "Qtà"],
    price: ["Prezzo unitario", "Prezzo"], discount: ["Sconto"], refund: ["Importo rimborsato", "Rimborso"],
    currency: ["Valuta"], withTax: ["Totale con IVA", "Totale ivato"], tax: ["IVA"],
    withoutTax: ["Imponibile"],
    kinds: ("Vendita", "Reso"), done: ["Consegnato", "Spedito"], lost: ["Annullato", "Non pagato"], yes: "sì",
    no: "no")

  private static let portuguese = ExportWords(
    customer: ["Cliente", "Código do cliente", "ID do cliente"], email: ["E-mail do cliente", "Email"],
    order: ["Pedido", "Número do pedido", "Encomenda"], date: ["Data do pedido", "Data", "Data da compra"],
    amount: ["Valor total", "Total do pedido", "Valor"], status: ["Status", "Situação do pedido"],
    paid: ["Pago"],
    cancelled: ["Cancelado"], cancelledWhen: ["Data de cancelamento"], kind: ["Tipo", "Tipo de transação"],
    orderTotal: ["Total do pedido"], item: ["Item", "Produto"], quantity: ["Quantidade", "Qtd"],
    price: ["Preço unitário", "Preço"], discount: ["Desconto"], refund: ["Valor reembolsado", "Reembolso"],
    currency: ["Moeda"], withTax: ["Total com IVA"], tax: ["IVA"], withoutTax: ["Total sem IVA"],
    kinds: ("Venda", "Devolução"), done: ["Entregue", "Enviado", "Concluído"],
    lost: ["Cancelado", "Não pago"],
    yes: "sim", no: "não")

  private static let polish = ExportWords(
    customer: ["Klient", "Numer klienta", "ID klienta"], email: ["Adres e-mail", "Email klienta"],
    order: ["Numer zamówienia", "Zamówienie", "Nr faktury"],
    date: ["Data zamówienia", "Data", "Data sprzedaży"],
    amount: ["Kwota", "Wartość zamówienia", "Suma"], status: ["Status", "Status zamówienia"],
    paid: ["Opłacone"],
    cancelled: ["Anulowane"], cancelledWhen: ["Data anulowania"], kind: ["Rodzaj", "Typ transakcji"],
    orderTotal: ["Wartość zamówienia"], item: ["Produkt", "Towar"], quantity: ["Ilość", "Liczba sztuk"],
    price: ["Cena jednostkowa", "Cena"], discount: ["Rabat"], refund: ["Kwota zwrotu"], currency: ["Waluta"],
    withTax: ["Kwota brutto"], tax: ["VAT"], withoutTax: ["Kwota netto"], kinds: ("Sprzedaż", "Zwrot"),
    done: ["Zrealizowane", "Wysłane"], lost: ["Anulowane", "Nieopłacone"], yes: "tak", no: "nie")

  private static let turkish = ExportWords(
    customer: ["Müşteri No", "Müşteri", "Müşteri Kodu"], email: ["E-posta", "E-posta adresi"],
    order: ["Sipariş No", "Sipariş numarası", "Fatura No"], date: ["Sipariş tarihi", "Tarih"],
    amount: ["Tutar", "Toplam tutar", "Sipariş tutarı"], status: ["Durum", "Sipariş durumu"],
    paid: ["Ödendi"],
    cancelled: ["İptal", "İptal edildi"], cancelledWhen: ["İptal tarihi"], kind: ["Tür", "İşlem türü"],
    orderTotal: ["Sipariş tutarı", "Sipariş toplamı"], item: ["Ürün", "Ürün adı"],
    quantity: ["Adet", "Miktar"],
    price: ["Birim fiyat", "Fiyat"], discount: ["İndirim", "İskonto"], refund: ["İade tutarı"],
    currency: ["Para birimi"],
    withTax: ["KDV dahil tutar"], tax: ["KDV"], withoutTax: ["KDV hariç tutar"], kinds: ("Satış", "İade"),
    done: ["Tamamlandı", "Teslim edildi"], lost: ["İptal edildi", "Ödenmedi"], yes: "evet", no: "hayır")

  private static let russian = ExportWords(
    customer: ["Клиент", "Код клиента", "Покупатель"], email: ["Почта", "E-mail", "Контакт: E-mail"],
    order: ["Номер заказа", "Заказ", "Чек"], date: ["Дата заказа", "Дата", "Дата создания"],
    amount: ["Сумма", "Сумма заказа", "Итого"], status: ["Статус", "Статус заказа", "Стадия сделки"],
    paid: ["Оплачен", "Оплачено"], cancelled: ["Отменён", "Отменен"], cancelledWhen: ["Дата отмены"],
    kind: ["Тип операции", "Вид"], orderTotal: ["Сумма заказа", "Итого"], item: ["Товар", "Номенклатура"],
    quantity: ["Количество", "Кол-во"], price: ["Цена", "Цена за шт."], discount: ["Скидка"],
    refund: ["Сумма возврата"], currency: ["Валюта"], withTax: ["Сумма с НДС"], tax: ["НДС"],
    withoutTax: ["Сумма без НДС"], kinds: ("Продажа", "Возврат"),
    done: ["Выполнен", "Доставлен", "В обработке"],
    lost: ["Отменён", "Не оплачен", "Отменен клиентом"], yes: "Да", no: "Нет")

  private static let ukrainian = ExportWords(
    customer: ["Клієнт", "Код клієнта", "Покупець"], email: ["Електронна пошта", "Пошта"],
    order: ["Номер замовлення", "Замовлення"], date: ["Дата замовлення", "Дата"],
    amount: ["Сума", "Сума замовлення"],
    status: ["Статус", "Статус замовлення"], paid: ["Оплачено"], cancelled: ["Скасовано"],
    cancelledWhen: ["Дата скасування"], kind: ["Тип операції", "Вид"], orderTotal: ["Сума замовлення"],
    item: ["Товар", "Назва товару"], quantity: ["Кількість"], price: ["Ціна", "Ціна за одиницю"],
    discount: ["Знижка"], refund: ["Сума повернення"], currency: ["Валюта"], withTax: ["Сума з ПДВ"],
    tax: ["ПДВ"],
    withoutTax: ["Сума без ПДВ"], kinds: ("Продаж", "Повернення"), done: ["Виконано", "Доставлено"],
    lost: ["Скасовано", "Не оплачено"], yes: "так", no: "ні")
}
