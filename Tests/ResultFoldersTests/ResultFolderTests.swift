import Foundation
import ResultFolders
import Segmentation
import TestSupport
import Testing
import Wording

struct ResultFolderTests {
  private static let orders: String = {
    var lines = ["customer,day,amount"]
    for customer in 0..<60 {
      for order in 0..<[1, 4, 12][customer % 3] {
        let month = 1 + (customer % 3 * 4 + order) % 12
        lines.append(
          "c\(customer),2025-\(month < 10 ? "0" : "")\(month)-1\(customer % 9),\(order * 7 + customer).5")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  private static let options: ResultFolderOptions = {
    var options = ResultFolderOptions()
    options.run.segmenter.fixedCount = 3
    options.run.segmenter.isQuick = true
    return options
  }()

  private static let names = [
    "customers.csv", "model.json", "report.html", "rules.txt", "run.json", "segments.csv", "segments.xlsx",
    "today.csv",
  ]

  private func contents(_ folder: ResultFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `one call makes the files of one run`() throws {
    try withFiles([Self.orders]) { files in
      let folder = ResultFolder(at: files[0].deletingLastPathComponent().appending(path: "out").path)
      let run = try folder.fill(from: files, options: Self.options)
      #expect(try contents(folder) == Self.names)
      let model = try SegmentationModel(contentsOf: URL(filePath: folder.path(of: "model.json")))
      #expect(model == run.result.model)
      let record = try RunRecord(contentsOf: URL(filePath: folder.path(of: "run.json")))
      #expect(record == run.record)
    }
  }

  @Test func `a folder made for the same files is written again, one made for others is not`() throws {
    try withFiles([Self.orders, Self.orders]) { files in
      let folder = ResultFolder(at: files[0].deletingLastPathComponent().appending(path: "out").path)
      try folder.fill(from: [files[0]], options: Self.options)
      try folder.fill(from: [files[0]], options: Self.options)
      #expect(throws: ResultFolderError.occupied(path: folder.path, writtenFor: ["part1.csv"])) {
        try folder.fill(from: [files[1]], options: Self.options)
      }
      var options = Self.options
      options.replaces = true
      try folder.fill(from: [files[1]], options: options)
      #expect(try contents(folder) == Self.names)
    }
  }

  @Test func `files of an earlier run that do not apply to the next go with it`() throws {
    let table = "customer,age,income\n" + (0..<60).map { "k\($0),\($0 * 7 % 40),\($0 * $0 % 97)\n" }.joined()
    try withFiles([Self.orders]) { files in
      let folder = ResultFolder(at: files[0].deletingLastPathComponent().appending(path: "out").path)
      try folder.fill(from: files, options: Self.options)
      #expect(try contents(folder).contains("today.csv"))
      // A file of somebody else keeps the folder from being exchanged: then the old files go one by one.
      for isAlone in [true, false] {
        try Data(Self.orders.utf8).write(to: files[0])
        try folder.fill(from: files, options: Self.options)
        let note = URL(filePath: folder.path(of: "note.txt"))
        if !isAlone { try Data("mine".utf8).write(to: note) }
        try Data(table.utf8).write(to: files[0])
        try folder.fill(from: files, options: Self.options)
        #expect(
          try contents(folder)
            == (Self.names.filter { $0 != "today.csv" } + (isAlone ? [] : ["note.txt"])).sorted())
      }
    }
  }

  @Test func `without a workbook, that of the run before goes as well`() throws {
    try withFiles([Self.orders]) { files in
      let folder = ResultFolder(at: files[0].deletingLastPathComponent().appending(path: "out").path)
      try folder.fill(from: files, options: Self.options)
      var options = Self.options
      options.writesWorkbook = false
      try folder.fill(from: files, options: options)
      #expect(try contents(folder) == Self.names.filter { $0 != "segments.xlsx" })
      // Beside a file of somebody else's the folder is not exchanged, but filled file by file.
      try folder.fill(from: files, options: Self.options)
      try Data().write(to: URL(filePath: folder.path(of: "notes.txt")))
      try folder.fill(from: files, options: options)
      #expect(try contents(folder) == (Self.names + ["notes.txt"]).filter { $0 != "segments.xlsx" }.sorted())
    }
  }

  @Test func `made again of its folder, the workbook is that of the run`() throws {
    try withFiles([Self.orders]) { files in
      let folder = ResultFolder(at: files[0].deletingLastPathComponent().appending(path: "out").path)
      try folder.fill(from: files, options: Self.options)
      let first = try Data(contentsOf: URL(filePath: folder.path(of: "segments.xlsx")))
      var again = Data()
      try folder.workbook(playbooks: .builtIn, language: .english).write { again.append(contentsOf: $0) }
      #expect(again == first)
      try FileManager.default.removeItem(atPath: folder.path(of: "customers.csv"))
      #expect(throws: ResultFolderError.self) {
        try folder.workbook(playbooks: .builtIn, language: .english).write { _ in }
      }
    }
  }

  @Test func `a place that cannot be written to is refused before anything is read`() throws {
    try withFiles([Self.orders]) { files in
      var stages: [StageProgress] = []
      let folder = ResultFolder(at: files[0].path)
      #expect(throws: ResultFolderError.notAFolder(path: files[0].path)) {
        try folder.fill(from: files, options: Self.options, progress: { stages.append($0) })
      }
      #expect(stages.isEmpty)
    }
  }
}
