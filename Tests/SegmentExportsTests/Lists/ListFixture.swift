import Foundation
import ParallelWork
import PurchaseLogs
import Segmentation
import TestSupport
import TextTables
import Wording
@testable import SegmentExports

/// A small result as `run` writes it, with everything that lists have to do with: an id that is guarded, contacts that
/// are none, two customers with one e-mail, a name with commas and quotes.
enum ListFixture {
  static let customers = #"""
    customer,recency,frequency,monetary,city,segment,name,rule,cluster,nearBoundary,silhouette,E-mail,Телефон
    00123,5,12,1784.5,Пермь,1,Champions,1,0,false,0.5,Anna@Mail.RU,8 (912) 345-67-89
    '=2+3,40,3,99,"Тверь, центр",2,"Lost, ""rarely""",3,1,true,0.1,ivan@почта.рф,
    17,41,2,50,Тверь,2,"Lost, ""rarely""",3,1,false,0.2,anna@mail.ru,+44 (0)20 7946 0958
    18,42,1,0.5,,2,"Lost, ""rarely""",2,1,false,0.2,не знаю,9123456780
    19,7,9,700,Пермь,1,Champions,1,0,false,0.6,,

    """#

  static func result(_ text: String = customers) throws -> ResultList {
    var options = ReadingOptions()
    options.headerRow = 1
    return try ResultList(of: Table(text, options: options))
  }

  static func profile(_ name: String) throws -> ExportProfile {
    guard let profile = ExportProfile.shipped(named: name) else {
      throw ExportError.unknownProfile(name, known: [])
    }
    return profile
  }

  static func list(
    _ profile: String, of text: String = customers, _ change: (inout ListOptions) -> Void = { _ in }
  ) throws -> CustomerList {
    try list(Self.profile(profile), of: text, change)
  }

  static func list(
    _ profile: ExportProfile, of text: String = customers, _ change: (inout ListOptions) -> Void = { _ in }
  ) throws -> CustomerList {
    var options = ListOptions()
    change(&options)
    return try CustomerList(
      profile, of: result(text), model: nil, asOf: CalendarDay(iso8601: "2026-07-01"), options: options)
  }

  /// The text of the only file.
  static func text(_ list: CustomerList) throws -> String {
    let files = try ListFiles(list).files
    return files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }
}
