internal import AtomicFiles
internal import FoundationEssentials
internal import JSONDocuments
package import Wording

/// A document of this program that stands in a file: read whole, but never more of it than it may hold.
package protocol SavedDocument {
  /// Why a file was refused.
  associatedtype Refusal: DocumentRefusal

  /// The largest file that is read, in bytes.
  static var sizeLimit: Int { get }
}

/// What any document may be refused for.
package protocol DocumentRefusal: ExplainedError {
  /// The file cannot be read at all.
  static func cannotRead(file: String, reason: LocalizedText) -> Self
  /// It is not such a document, or not as it was written.
  static func damaged(file: String, reason: LocalizedText) -> Self
}

extension SavedDocument {
  /// The bytes of a file; where it is too long, one more than it may have.
  static func contents(of url: URL) throws(Refusal) -> Data {
    do {
      return try BoundedFile.bytes(of: url, limit: sizeLimit)
    } catch {
      throw .cannotRead(file: url.lastPathComponent, reason: error.reason)
    }
  }

  /// Refuses a file of more bytes than it may have.
  static func checkSize(_ count: Int, of name: String) throws(Refusal) {
    guard count <= sizeLimit else {
      throw .damaged(
        file: name,
        reason: LocalizedText(
          en: "it is longer than \(sizeLimit >> 20) MB", ru: "он больше \(sizeLimit >> 20) МБ"))
    }
  }

  /// The value that JSON stands for.
  static func decoded<Value: Decodable>(
    _ type: Value.Type, from json: Data, name: String
  ) throws(Refusal) -> Value {
    do {
      return try JSONDecoder().decode(type, from: json)
    } catch let error as DecodingError {
      throw .damaged(file: name, reason: error.fault)
    } catch {
      throw .damaged(file: name, reason: .notJSON)
    }
  }
}
