extension LanguageWords {
  static let turkish = LanguageWords(
    "tr",
    months: """
      ocak oca, şubat şub, mart mar, nisan nis, mayıs may, haziran haz, temmuz tem, ağustos ağu,
      eylül eyl, ekim eki, kasım kas, aralık ara
      """,
    weekdays: """
      pazartesi pzt, salı sal, çarşamba çar, perşembe per, cuma cum, cumartesi cmt, pazar paz
      """,
    unknown: """
      bilinmiyor, bilinmeyen, belirtilmemiş, belirsiz, tanımsız, veri yok
      """,
    totals: """
      toplam, genel toplam, ara toplam
      """,
    guests: """
      misafir, misafir müşteri, ziyaretçi, anonim, anonim müşteri, bilinmiyor, bilinmeyen,
      bilinmeyen müşteri, perakende müşteri, perakende satış, peşin müşteri, nihai tüketici,
      muhtelif müşteri, muhtelif, belirtilmemiş, tanımsız, isimsiz, kayıtsız, yok, müşteri yok,
      üye değil
      """,
    currencies: [
      "TRY": "TL, tl, lira"
    ])
}
