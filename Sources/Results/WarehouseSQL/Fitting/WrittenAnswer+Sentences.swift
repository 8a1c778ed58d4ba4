public import Wording

extension WrittenAnswer {
  /// What was written, for people, and whether the table changed meanwhile.
  public var text: LocalizedText {
    guard let customers else {
      return LocalizedText(
        en: "the view \(name) gives every customer's segment",
        ru: "представление \(name) даёт сегмент каждого клиента")
    }
    let isSame = customers.written == customers.counted
    return LocalizedText {
      let numerals = Numerals($0, spacing: .text)
      let (written, counted) = (numerals.whole(customers.written), numerals.whole(customers.counted))
      return switch $0 {
      case .english:
        "\(written) customers with their segments are in the table \(name)"
          + (isSame ? "" : "; the run counted \(counted), so rows came or went meanwhile")
      case .russian:
        "клиентов с сегментами в таблице \(name): \(written)"
          + (isSame ? "" : "; при подсчёте их было \(counted): строки за это время появились или исчезли")
      }
    }
  }
}
