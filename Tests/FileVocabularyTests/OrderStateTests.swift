import Testing

@testable import FileVocabulary

@Suite struct `States of orders` {
  @Test(arguments: [
    "wc-cancelled", "Cancelled", "canceled by customer", "wc-failed", "Payment failed", "unpaid", "Not paid",
    "pending payment", "Payment pending", "voided", "Declined", "Closed Lost", "abandoned", "Отменён",
    "Отменён клиентом", "Отменен магазином", "отказ", "Не оплачен", "Неоплачен", "Ожидает оплаты",
    "Закрыто и не реализовано", "Черновик", "Скасовано", "Не оплачено", "Storniert", "storniert durch Kunden",
    "Nicht bezahlt", "Abgebrochen", "Zahlung ausstehend", "Annulée", "Paiement refusé",
    "En attente de paiement", "Non payé", "Cancelado", "Anulado", "Pendiente de pago", "Pago rechazado",
    "Annullato",
    "Non pagato", "In attesa di pagamento", "Aguardando pagamento", "Não pago", "Anulowane", "Nieopłacone",
    "Oczekuje na płatność", "İptal Edildi", "IPTAL", "Ödeme bekleniyor", "Ödenmedi", "not completed",
    "failed_payment", "Written Off", "unavailable", "Qualified To Buy", "Decision Maker Bought-In",
    "Подготовка документов", "Rechnung offen", "past_due", "REVERTED", "No Money", "Not Attending",
    "Клиент не пришел", "Клиент не пришёл", "Неявка",
  ])
  func `cancelled, failed and unpaid orders are no purchases`(text: String) {
    #expect(OrderState(text) == .noPurchase)
  }

  @Test(arguments: [
    "wc-refunded", "Refunded", "Refund", "Return", "chargeback", "Payment Refund", "Возврат", "возвращён",
    "Повернення",
    "Erstattet", "Retoure", "Gutschrift", "Remboursé", "Avoir", "Reembolsado", "Devolución", "Rimborsato",
    "Reso",
    "Devolvido", "Estorno", "Zwrot", "Zwrócone", "İade", "İade edildi", "Возврат от покупателя",
    "RETURN_RECEIVED",
  ])
  func `what was given back is known in ten languages`(text: String) {
    #expect(OrderState(text) == .returned)
  }

  @Test(arguments: [
    "wc-completed", "wc-processing", "Paid", "Shipped", "delivered", "not cancelled", "Closed Won",
    "Выполнен",
    "Доставлен", "Оплачен", "Успешно реализовано", "В обработке", "не отменён", "Виконано", "Bezahlt",
    "Abgeschlossen",
    "Versendet", "Nicht storniert", "Terminée", "Livré", "Paiement accepté", "Completado", "Entregado",
    "Pagado",
    "Consegnato", "Pagato", "Spedito", "Pago", "Entregue", "Concluído", "Zrealizowane", "Opłacone", "Wysłane",
    "Tamamlandı", "Teslim edildi", "iptal değil", "sale", "Продажа", "Unfulfilled", "new", "Клиент пришел",
  ])
  func `purchases are known in ten languages, be they under way`(text: String) {
    #expect(OrderState(text) == .purchase)
  }

  @Test(arguments: [
    "Partially refunded", "partially_refunded", "Частичный возврат", "Teilweise erstattet",
    "Remboursé partiellement",
  ])
  func `what is given back in part leaves a purchase`(text: String) {
    #expect(OrderState(text) == .partly)
  }

  @Test(arguments: [
    "Refund requested", "pending", "on-hold", "Return cancelled", "Возврат отменён", "Not shipped",
    "Не доставлен",
  ])
  func `what may still go either way is undecided`(text: String) {
    #expect(OrderState(text) == .undecided)
  }

  @Test(arguments: ["VIP", "Berlin", "online", "карта", "42", "", "Personal", "vintage", "Fashion"])
  func `other words say nothing of an order`(text: String) {
    #expect(OrderState(text) == nil)
  }

  @Test func `yes and no are known in ten languages`() {
    for word in ["yes", "TRUE", "1", "Да", "так", "Ja", "oui", "sí", "sì", "Sim", "tak", "evet", "x"] {
      #expect(YesOrNo(word) == .yes, "\(word)")
    }
    for word in ["no", "False", "0", "Нет", "ні", "nein", "non", "não", "nie", "hayır"] {
      #expect(YesOrNo(word) == .no, "\(word)")
    }
    #expect(YesOrNo("2023-01-01") == nil)
  }
}
