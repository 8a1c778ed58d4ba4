@testable import Segmentation
import Testing
import Wording

/// Whatever is cut off or changed in a saved model, its loader refuses it in a sentence.
@Suite struct DamagedModelTests {
  /// Models of three kinds, each as small as its kind allows.
  enum Kind: String, CaseIterable {
    /// Of a log, with a tree over three features and the names of the trade.
    case transactions
    /// Of a customer table, with categories.
    case table
    /// Of two segments, renamed by hand.
    case edited

    func bytes() throws -> [UInt8] {
      switch self {
      case .transactions: try Samples.quickFit(Samples.transactions(customers: 120), k: 3).model.bytes
      case .table: try Samples.quickFit(Samples.table(customers: 100), k: 3).model.bytes
      case .edited:
        try SegmentationModel(bytes: ModelFiles.smallest(), name: "model.json")
          .edited([.rename(segment: 1, to: "VIP \u{1F600}")]).model.bytes
      }
    }
  }

  /// The loader's sentence; `nil` where it takes the bytes for a model.
  private func refusal(_ bytes: [UInt8]) -> String? {
    do {
      _ = try SegmentationModel(bytes: bytes, name: "model.json")
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: Kind.allCases)
  func `every shortened file is refused`(kind: Kind) throws {
    let bytes = try kind.bytes()
    #expect(refusal(bytes) == nil)
    for length in 0..<bytes.count {
      let sentence = try #require(refusal(Array(bytes.prefix(length))), "\(length) bytes are a model")
      #expect(sentence.hasPrefix("model.json: "))
    }
  }

  @Test(arguments: Kind.allCases)
  func `every changed byte is refused`(kind: Kind) throws {
    var bytes = try kind.bytes()
    for place in bytes.indices {
      let byte = bytes[place]
      for flip: UInt8 in [0x01, 0x20, 0x80, 0xFF] {
        bytes[place] = byte ^ flip
        let sentence = try #require(refusal(bytes), "byte \(place) may be \(bytes[place])")
        #expect(sentence.hasPrefix("model.json: "))
      }
      bytes[place] = byte
    }
  }
}
