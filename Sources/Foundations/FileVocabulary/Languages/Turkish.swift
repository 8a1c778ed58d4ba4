extension LanguageWords {
  static let turkish = LanguageWords(
    "tr", namesEndWithHead: true,
    ofCustomers: [
      .recency: """
      son siparişten beri gün, son alışverişten beri gün, son satın almadan beri gün,
      son siparişten geçen gün, son alışverişten geçen gün, güncellik, yenilik
      """,
      .lastPurchase: """
      son sipariş, son sipariş tarihi, son alışveriş, son alışveriş tarihi, son satın alma,
      son satın alma tarihi, son ziyaret, son ziyaret tarihi, son işlem, son işlem tarihi
      """,
      .orders: """
      siparişler, sipariş sayısı, sipariş adedi, toplam sipariş, toplam sipariş sayısı,
      alışveriş sayısı, satın alma sayısı, sıklık, ziyaret sayısı, ziyaretler, işlem sayısı
      """,
      .spent: """
      ciro, toplam harcama, harcama, toplam tutar, tutar, toplam ciro, gelir, toplam gelir,
      toplam satış, parasal değer
      """,
      .weeks: """
      hafta*
      """,
      .months: """
      ay
      """,
      .year: """
      yıl, yılı
      """,
      .postal: """
      posta kodu
      """,
      .outcome: """
      segment*, küme, kümesi, skor*, etiket, hedef değişken
      """,
      .twoValuedOutcome: """
      terk, ayrıldı, yanıt, cevap, hedef, durum, sonuç
      """,
      .scale: """
      sıra, sırası, grup, grubu, sınıf, seviye, puan, puanı, kod, kodu
      """,
      .method: """
      güncellik, sıklık, parasal
      """,
      .besideOutcome: """
      müşteri*, numara, numarası, adı, yeni, eski, model, tahmin
      """,
    ],
    columns: [
      .customerID: """
      müşteri no, müşteri numarası, müşteri id, müşteri kodu, müşteri kimliği, müşteri nr, müşterino,
      musterino, kullanıcı id, kullanıcı no, kullanıcı kodu, üye no, üye id, üye numarası, üye kodu,
      alıcı id, alıcı no, cari kodu, cari kod, cari no, hesap no, kart no, kart numarası,
      müşteri hesabı, abone no
      """,
      .customer: """
      müşteri, müşteriler, alıcı, kullanıcı, üye, cari, abone, tüketici, firma, şirket, cari hesap,
      satın alan
      """,
      .person: """
      ad soyad, adı soyadı, =isim, =ad, soyad, soyadı, =adı, müşteri adı, müşteri adı soyadı,
      müşteri ismi, alıcı adı, cari adı, isim soyisim, müşteri ad soyad, ünvan, cari ünvan
      """,
      .contact: """
      e posta, eposta, e posta adresi, eposta adresi, mail adresi, müşteri e posta, müşteri eposta,
      müşteri email, telefon, telefon no, telefon numarası, cep telefonu, cep, gsm, adres,
      sadakat kartı, müşteri telefonu, müşteri kartı, =kart
      """,
      .rowID: """
      sıra, sıra no, =no, numara, satır, satır no, kayıt no
      """,
      .order: """
      sipariş, sipariş no, sipariş numarası, sipariş id, sipariş kodu, siparişno, sipariş nr, fatura,
      fatura no, fatura numarası, faturano, fiş, fiş no, fiş numarası, işlem no, işlem numarası,
      işlem id, belge no, belge numarası, evrak no, satış no, satış id, alışveriş no, irsaliye no,
      makbuz no, sepet no, paket no
      """,
      .purchaseDate: """
      sipariş tarihi, sipariş zamanı, satın alma tarihi, alışveriş tarihi, satış tarihi, fatura tarihi,
      fiş tarihi, işlem tarihi, işlem zamanı, oluşturma tarihi, oluşturulma tarihi, kayıt tarihi,
      belge tarihi, tarih saat, tarih ve saat, düzenleme tarihi, evrak tarihi
      """,
      .laterDate: """
      ödeme tarihi, onay tarihi
      """,
      .day: """
      tarih, =gün, =saat, =zaman
      """,
      .otherDate: """
      doğum tarihi, doğum, üyelik tarihi, teslim tarihi, teslimat tarihi, kargo tarihi, sevk tarihi,
      gönderim tarihi, iptal tarihi, iade tarihi, vade, vade tarihi, son sipariş, son alışveriş,
      ilk sipariş, ilk alışveriş, güncelleme tarihi
      """,
      .total: """
      tutar, toplam, toplam tutar, tutarı, genel toplam, ara toplam, sipariş tutarı, sipariş toplamı,
      satış tutarı, fatura tutarı, fatura toplamı, ödenen tutar, ödenecek tutar, ödeme tutarı, ciro,
      gelir, hasılat, net tutar, brüt tutar, kdv dahil tutar, kdv hariç tutar, kdv dahil toplam,
      kdv hariç toplam, toplam kdv dahil, toplam fiyat, toplam bedel, bedel, satır toplamı,
      satır tutarı, harcama, işlem tutarı, alışveriş tutarı, sepet tutarı, net toplam, indirimli tutar,
      =satış, =değer, matrah, kdv dahil, kdv hariç, sepet toplamı
      """,
      .unitPrice: """
      fiyat, birim fiyat, birim fiyatı, birimfiyat, adet fiyatı, satış fiyatı, ürün fiyatı,
      liste fiyatı, tek fiyat, birim fiyat kdv dahil
      """,
      .quantity: """
      adet, miktar, ürün adedi, ürün sayısı, =sayı, adedi, satış adedi, sipariş adedi, miktarı
      """,
      .tax: """
      kdv, vergi, kdv tutarı, vergi tutarı, kdv oranı, toplam kdv, ötv, vergiler
      """,
      .discount: """
      indirim, indirim tutarı, iskonto, iskonto tutarı, indirim oranı, iskonto oranı, toplam indirim,
      kupon indirimi, indirim yüzdesi
      """,
      .refund: """
      iade, iade tutarı, iade edilen, iade edilen tutar, geri ödeme, iade toplamı, para iadesi
      """,
      .otherMoney: """
      kargo ücreti, kargo, kargo bedeli, teslimat ücreti, komisyon, =kar, =kâr, marj, maliyet,
      alış fiyatı, bahşiş, bakiye, avans, puan, hizmet bedeli
      """,
      .status: """
      durum, durumu, sipariş durumu, sipariş durum, ödeme durumu, kargo durumu, teslimat durumu,
      fatura durumu, işlem durumu, statü, aşama, sipariş statüsü, satış durumu
      """,
      .kind: """
      tür, türü, =tip, tipi, işlem türü, işlem tipi, belge türü, belge tipi, fatura tipi, fatura türü,
      satış tipi, hareket türü, hareket tipi, işlem, evrak tipi, sipariş türü
      """,
      .cancelled: """
      iptal, iptal edildi, iptal mi, iptal durumu, iptal tarihi, iptal nedeni, silindi, iade edildi,
      iptal edilmiş
      """,
      .paid: """
      ödendi, ödenmiş, ödendi mi, ödeme yapıldı, tamamlandı, onaylandı, tahsil edildi
      """,
      .currency: """
      para birimi, döviz, döviz cinsi, kur birimi, döviz kodu, pb
      """,
      .channel: """
      kanal, satış kanalı, kaynak, sipariş kaynağı, pazaryeri
      """,
      .identifier: """
      =ürün, ürün adı, ürün kodu, ürün id, stok kodu, stok adı, barkod, açıklama, =not, notlar, yorum,
      kupon kodu, kargo takip no, takip no, posta kodu, tc kimlik no, tc no, vergi no, kalem, pozisyon,
      model kodu
      """,
      .category: """
      kategori, ülke, şehir, =il, ilçe, bölge, mağaza, şube, ödeme yöntemi, ödeme şekli, ödeme tipi,
      ödeme türü, teslimat şekli, kargo firması, kargo yöntemi, cinsiyet, grup, müşteri grubu,
      müşteri tipi, müşteri türü, marka, tedarikçi, satıcı, dil, depo, müşteri durumu, üyelik durumu,
      medeni durum, segment
      """,
      .coordinate: """
      enlem, boylam, koordinat, koordinatlar
      """,
    ],
    contacts: [
      .email: "e posta, eposta, mail",
      .phone: "telefon*, cep, gsm, tel",
    ],
    amounts: [
      .withTax: """
      kdv dahil, vergi dahil, brüt
      """,
      .withoutTax: """
      kdv hariç, matrah, vergi hariç, kdvsiz
      """,
      .afterDiscount: """
      indirimli, indirim sonrası, net
      """,
      .beforeDiscount: """
      ara toplam, indirimsiz, indirim öncesi
      """,
      .final: """
      genel toplam, toplam tutar, ödenen, ödenecek, sipariş toplamı, sipariş tutarı
      """,
      .ofLine: """
      satır, kalem
      """,
      .fee: """
      komisyon, hizmet bedeli
      """,
    ],
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
      üye değil, kasa, peşin satış, çeşitli, muhtelif müşteriler, vitrin müşterisi
      """,
    noPurchase: """
      iptal*, iptal edildi, başarısız*, hata*, reddedildi, ödenmedi, ödenmemiş, ödeme bekleniyor,
      ödeme bekliyor, ödeme bekleyen, ödeme bekleyenler, ödeme alınamadı, ödeme başarısız, onaylanmadı,
      tamamlanmadı, teslim edilemedi, süresi doldu, süresi geçmiş, taslak, terk edildi, terk edilmiş,
      kaybedildi, silindi, geçersiz, teklif, vazgeçildi, gecikmiş, sahte, test siparişi,
      havale bekleniyor, onay bekliyor
      """,
    returned: """
      iade*, iade edildi, geri ödendi, geri ödeme, para iadesi
      """,
    purchased: """
      tamamland*, tamamlanan, ödendi, ödenmiş, teslim edildi, kargoya verildi, kargoda, gönderildi,
      onayland*, hazırlanıyor, işleniyor, işleme alındı, işlemde, yeni, kabul edildi, başarılı, satış,
      satıldı, satın alma, sipariş, sipariş alındı, fatura, faturalandı, kazanıldı, yolda, hazır, alındı,
      bitti, kapandı, açık, aktif, ödeme alındı, tahsil edildi, dağıtımda, paketlendi
      """,
    wonDeals: """
      kazanıldı, kazanilan, kazandık, kapatıldı kazanıldı
      """,
    openDeals: """
      devam ediyor, devam eden, açık, yeni, işlemde, aktif, teklif*, sunum*, görüşme*
      """,
    undecided: """
      beklemede, bekliyor, bilinmiyor
      """,
    payments: """
      ödeme, tahsilat
      """,
    partly: """
      kısmi, kısmen
      """,
    negations: """
      değil, olmayan, hayır
      """,
    yes: """
      evet, doğru, e, var
      """,
    no: """
      hayır, yanlış, h, yok
      """,
    currencies: [
      "TRY": "TL, tl, lira"
    ])
}
