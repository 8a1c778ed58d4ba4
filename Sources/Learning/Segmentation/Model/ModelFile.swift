internal import AtomicFiles
public import FoundationEssentials
internal import JSONDocuments
internal import Wording

extension ModelFileError: DocumentRefusal {}

extension SegmentationModel: SavedDocument {
  package typealias Refusal = ModelFileError

  /// The largest model file that is read, in bytes.
  package static let sizeLimit = 16 << 20

  /// Reads and validates a model file.
  ///
  /// - Throws: ``ModelFileError``.
  public init(contentsOf url: URL) throws {
    try self.init(bytes: Array(Self.contents(of: url)), name: url.lastPathComponent)
  }

  /// Reads and validates the bytes of a model file.
  ///
  /// - Parameter name: What messages call the file.
  /// - Throws: ``ModelFileError``.
  public init(bytes: [UInt8], name: String) throws(ModelFileError) {
    do {
      try Self.checkFrame(of: bytes, name: name)
      self = try Self(try JSONReader.value(of: bytes))
    } catch let error as ModelFileError {
      throw error
    } catch let fault as ModelFault {
      throw .damaged(file: name, reason: fault.reason)
    } catch let failure as JSONReader.Failure {
      let place = failure.offset + 1
      throw .damaged(
        file: name, reason: failure.reason.adding(en: " (byte \(place))", ru: " (байт \(place))"))
    } catch {
      throw .damaged(file: name, reason: LocalizedText { _ in "\(error)" })
    }
  }

  /// The bytes of its file: the same model gives the same bytes.
  public var bytes: [UInt8] {
    let bytes = unsignedBytes
    return bytes + Self.trailer(checksum: Checksum(of: bytes))
  }

  /// The checksum at the end of its file, by which whatever was made by this model can be told.
  public var checksum: String { Checksum(of: unsignedBytes).text }

  /// Up to where the closing brace would stand, the checksum comes in its place.
  private var unsignedBytes: [UInt8] {
    Array(JSONText(json, spreadTo: 2).bytes.dropLast(2)) + Array(",\n".utf8)
  }

  /// Writes the model so that the file is always whole: the old one or the new one.
  public func write(to url: URL) throws {
    try WholeFile.write(bytes, to: url.path(percentEncoded: false))
  }

  private static func trailer(checksum: Checksum) -> [UInt8] {
    Array("  \"checksum\": \"\(checksum.text)\"\n}\n".utf8)
  }

  /// Size, header and checksum: what can be said before anything is taken apart.
  private static let header = Array("{\n  \"format\": \"\(formatName)\",\n  \"version\": ".utf8)

  /// Whether bytes begin as those of a model file do.
  public static func begins(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: header) }

  private static func checkFrame(of bytes: [UInt8], name: String) throws(ModelFileError) {
    try checkSize(bytes.count, of: name)
    guard begins(bytes) else {
      throw .damaged(
        file: name,
        reason: LocalizedText(
          en: "it does not begin as a model file does", ru: "он начинается не так, как файл модели"))
    }
    let digits = bytes.dropFirst(header.count).prefix(10).prefix { (0x30...0x39).contains($0) }
    guard let version = Int(String(decoding: digits, as: UTF8.self)), version >= 1 else {
      throw .damaged(
        file: name, reason: LocalizedText(en: "its version is not a number", ru: "его версия — не число"))
    }
    guard version <= currentVersion else {
      throw .newerVersion(file: name, found: version, supported: currentVersion)
    }
    let length = trailer(checksum: Checksum(of: [])).count
    guard bytes.count > length,
      bytes.suffix(length).elementsEqual(trailer(checksum: Checksum(of: bytes.dropLast(length))))
    else {
      throw .damaged(
        file: name,
        reason: LocalizedText(
          en: "its checksum does not agree, so it was cut short or changed",
          ru: "контрольная сумма не сходится, значит, он обрезан или изменён"))
    }
  }
}
