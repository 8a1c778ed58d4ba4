import AutoSegment
import Foundation
import Testing

/// The blocks of the articles, word for word, as somebody else's code: nothing but the library's public interface, on
/// the small shop of the examples. The last step of the tutorial is a program of `examples/library`.
@Suite struct ArticleTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private let ordersURL = Self.top.appending(path: "examples/data/orders.csv")
  private let julyURL = Self.top.appending(path: "examples/data/july.csv")

  /// A folder that goes when the test ends.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "articles \(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func `the first export`() throws {
    var printed: [String] = []
    func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }
    try inFolder { folder in
      let folder = folder.appending(path: "segments")

      let run = try ResultFolder(at: folder.path).fill(from: [ordersURL])
      print(run.record.chosenK, "segments, verdict:", run.record.verdict)

      #expect(printed == ["4 segments, verdict: strong"])
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "report.html").path))

      let orders = try Table(contentsOf: ordersURL)
      let log = try PurchaseLog(of: orders, customerID: "customer", date: "date", amount: "total")
      let result = try AutoSegmenter(candidateCounts: 3...8, seed: 42).fit(log.features())
      for segment in result.model.segments {
        print(segment.number, segment.name.en, segment.customers)
      }

      #expect(printed.count == 1 + result.model.segments.count)

      let account = run.extraction.account
      print(account.rowsUsed, "of", account.rowsRead, "rows used")
      for rejection in account.rejections { print(rejection) }

      #expect(printed.last == "2749 of 2749 rows used")

      var options = ReadingOptions()
      options.dateFormat = "dd/mm/yyyy"
      let table = try Table(contentsOf: ordersURL, options: options)

      #expect(table.columnNames == orders.columnNames)
    }
  }

  @Test func `every night`() throws {
    var printed: [String] = []
    func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }
    try inFolder { folder in
      let modelURL = folder.appending(path: "model.json")
      let today = CalendarDay(year: 2026, month: 8, day: 1)
      let log = try PurchaseLog(
        of: Table(contentsOf: ordersURL), customerID: "customer", date: "date", amount: "total")
      try AutoSegmenter(seed: 42).fit(log.features()).model.write(to: modelURL)

      let model = try SegmentationModel(contentsOf: modelURL)
      let newest = try Table(files: [ordersURL, julyURL])
      let classification = try model.classify(newest, asOf: today)
      for customer in classification where customer.isNearBoundary {
        print(customer.id, "is near the border of segment", customer.segment)
      }

      #expect(classification.count == 360)
      #expect(printed.count == classification.filter(\.isNearBoundary).count)

      var segmenter = AutoSegmenter(seed: 42)
      segmenter.previous = model
      let next = try segmenter.fit(log.features())
      for change in next.changes { print(change) }

      #expect(next.model.segments.map(\.name) == model.segments.map(\.name))
    }
  }

  @Test func `rules and the verdict`() throws {
    var printed: [String] = []
    func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }
    let log = try PurchaseLog(
      of: Table(contentsOf: ordersURL), customerID: "customer", date: "date", amount: "total")
    let result = try AutoSegmenter(seed: 42).fit(log.features())

    for rule in result.model.rules {
      print("segment \(rule.segment): \(rule.wording.en)")
    }

    #expect(printed.count == result.model.rules.count)

    let search = result.search
    print("verdict:", search.verdict)
    if let evidence = search.evidence {
      print("best silhouette", evidence.bestSilhouette, "of crowds without segments", evidence.nullBest)
    }

    #expect(printed.contains("verdict: strong"))

    print("cut by", result.cut)
    if let foretelling = result.foretelling { print(foretelling) }

    #expect(printed.contains("cut by shape"))

    for segment in result.model.segments {
      print(segment.name.en, segment.stability.map { "\($0)" } ?? "not measured")
    }

    print("the rules place", result.model.quality.fidelity, "of the customers where the clusters do")

    #expect(
      printed.last
        == "the rules place \(result.model.quality.fidelity) of the customers where the clusters do")
  }

  @Test func `every block of an article is code of these tests`() throws {
    let catalogue = Self.top.appending(path: "Sources/Fronts/AutoSegment/AutoSegment.docc")
    let here = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let code = here.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(
      separator: "\n")
    var blocks = 0
    for file in try FileManager.default.contentsOfDirectory(at: catalogue, includingPropertiesForKeys: nil)
    where file.pathExtension == "md" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for block in text.matches(of: /```swift\n([\s\S]*?)```/) {
        let lines = block.output.1.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(code.contains(lines.joined(separator: "\n")), "\(file.lastPathComponent): \(block.output.1)")
        blocks += 1
      }
    }
    #expect(blocks >= 10)
  }

  @Test func `each step of the tutorial goes on where the one before it stopped`() throws {
    let resources = Self.top.appending(path: "Sources/Fronts/AutoSegment/AutoSegment.docc/Resources")
    let steps = try (1...6).map {
      try String(contentsOf: resources.appending(path: "sample-\($0).swift"), encoding: .utf8)
    }
    for (step, next) in zip(steps, steps.dropFirst()) {
      #expect(next.hasPrefix(step) && next.count > step.count)
    }
    let program = Self.top.appending(path: "examples/library/Sources/tutorial/main.swift")
    #expect(try String(contentsOf: program, encoding: .utf8) == steps.last)
  }
}
