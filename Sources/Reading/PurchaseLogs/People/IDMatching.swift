/// When ids of two lists mean one customer: as a log joins ids that are written differently.
package struct IDMatching: Sendable {
  private let form: CustomerForm

  /// Decides what the ids of both lists together hold: e-mails, phones or codes.
  ///
  /// - Complexity: O(bytes of the ids).
  package init(_ ids: some Sequence<[UInt8]>) {
    var looks = IDLooks()
    for id in ids { id.withUnsafeBufferPointer { looks.note($0) } }
    form = CustomerForm(looks)
  }

  /// Whether the ids are phones.
  package var arePhones: Bool { form.arePhones }

  /// The bytes that are equal for two ids of one customer.
  package func key(of id: [UInt8]) -> [UInt8] {
    id.withUnsafeBufferPointer { form.form(of: $0)?.form } ?? id
  }
}
