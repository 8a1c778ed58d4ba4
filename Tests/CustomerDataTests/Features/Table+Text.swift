import CustomerData
import Foundation
import LinearAlgebra
import TestSupport

extension Table {
  /// A table from text, read with one thread or several.
  init(text: String, threads: Int = 2) throws {
    var options = ReadingOptions()
    options.workers = Workers(threads)
    try self.init(bytes: Array(text.utf8), name: "table.csv", options: options)
  }

  /// A table from a gzipped file of the published data.
  init(unpacking path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc", TestData.file(path).path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = Array(try pipe.fileHandleForReading.readToEnd() ?? Data())
    process.waitUntilExit()
    try self.init(bytes: bytes, name: URL(filePath: path).deletingPathExtension().lastPathComponent)
  }
}

/// Decision and features of a table, as `auto-segment run` makes them.
func extraction(
  of table: Table, asOf: String? = nil, _ change: (inout LayoutOptions) -> Void = { _ in }
) throws -> FeatureExtraction {
  var options = LayoutOptions()
  change(&options)
  return try LayoutDecision(for: table, options: options).recipe
    .features(of: table, asOf: asOf.flatMap { CalendarDay(iso8601: $0) })
}

extension FeatureMatrix {
  /// The features of each customer by name.
  var byCustomer: [String: [String: Double]] {
    Dictionary(
      uniqueKeysWithValues: customers.enumerated().map { i, customer in
        let values = features.enumerated().map { j, feature in
          (feature.category.map { "\(feature.name)=\($0)" } ?? feature.name, self.values[i, j])
        }
        return (customer, Dictionary(uniqueKeysWithValues: values))
      })
  }
}
