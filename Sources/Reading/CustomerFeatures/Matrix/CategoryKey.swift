public import Wording

/// One of the categories of a column: what its cells say, or that they say nothing.
public enum CategoryKey: Sendable, Hashable {
  /// Cells with this text, which is not empty.
  case value(String)
  /// Cells that are empty or hold a word for that.
  case missing

  /// The category that files write so; "" is that of missing cells.
  public init(written: String) {
    self = written.isEmpty ? .missing : .value(written)
  }

  /// As files write it; "" for missing cells.
  public var written: String {
    switch self {
    case .value(let text): text
    case .missing: ""
    }
  }

  /// As people read it.
  public var text: LocalizedText {
    switch self {
    case .value(let text): LocalizedText(en: text, ru: text)
    case .missing: LocalizedText(en: "(missing)", ru: "(нет данных)")
    }
  }
}

extension CategoryKey: Codable {
  /// Reads the text that files write.
  public init(from decoder: any Decoder) throws {
    self.init(written: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the text of files.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(written)
  }
}
