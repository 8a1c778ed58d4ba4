import Foundation
import ParallelWork
import TestSupport
import Testing
import TextTables
import Wording
@testable import SegmentExports

@Suite struct ExportFolderTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    try withFile([], name: "x") { try body($0.deletingLastPathComponent().path) }
  }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test func `the files of a list are its owner's alone, with the steps and the record beside them`() throws {
    try inFolder { top in
      let folder = ExportFolder(at: top + "/export/klaviyo/")
      try folder.check(replacing: false)
      try folder.write(ListFiles(ListFixture.list("klaviyo")), language: .english)
      #expect(try names(folder.path) == ["HOW-TO.txt", "export.json", "klaviyo.csv"])
      for name in try names(folder.path) {
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)[
          .posixPermissions]
        #expect(mode as? Int == 0o600, "\(name)")
      }
    }
  }

  @Test func `a new list takes the place of the old one, and nothing of the old one stays`() throws {
    try inFolder { top in
      let folder = ExportFolder(at: top + "/lists")
      try folder.write(ListFiles(ListFixture.list("meta")), language: .english)
      #expect(try names(folder.path).contains("segment-2.csv"))
      try Data("mine".utf8).write(to: URL(filePath: folder.path + "/notes.txt"))
      try folder.check(replacing: false)
      try folder.write(ListFiles(ListFixture.list("meta") { $0.segments = [1] }), language: .english)
      #expect(try names(folder.path) == ["HOW-TO.txt", "export.json", "notes.txt", "segment-1.csv"])
    }
  }

  @Test func `a folder with other things is left alone, unless told otherwise`() throws {
    try inFolder { top in
      let folder = ExportFolder(at: top)
      #expect(throws: ExportError.occupied(path: top)) { try folder.check(replacing: false) }
      try folder.check(replacing: true)
      // A record that names files outside of the folder makes nobody take them away.
      let record =
        #"{"profile": "meta", "asOf": null, "files": [{"name": "../precious.csv"}, {"name": "x"}]}"#
      try Data(record.utf8).write(to: URL(filePath: top + "/export.json"))
      try folder.check(replacing: false)
      try folder.write(ListFiles(ListFixture.list("meta") { $0.segments = [1] }), language: .english)
      #expect(try names(top).contains("x"))
    }
  }
}

@Suite struct BITableTests {
  @Test func `tables join by segment, customer and day, and nothing in them is guarded`() throws {
    let segments = "segment,name,revenue\n1,Champions,10\n2,'=Lost,5\n"
    try withFiles([ListFixture.customers, segments]) { files in
      let tables = try BITables(
        customers: files[0].path, segments: files[1].path, asOf: CalendarDay(iso8601: "2026-03-02"), days: 3,
        workers: Workers(2))
      let texts = tables.files.map { String(decoding: $0.bytes, as: UTF8.self) }
      #expect(tables.files.map(\.name) == ["customers.csv", "segments.csv", "calendar.csv"])
      #expect(texts[0].hasPrefix("customer,recency,"))
      #expect(
        texts[0].contains("\n=2+3,40,3,99,\"Тверь, центр\",2,")
          && texts[0].contains(",ivan@почта.рф,,2026-01-21\n"))
      #expect(texts[1] == "segment,name,revenue\n1,Champions,10\n2,=Lost,5\n")
      #expect(
        texts[2] == """
          date,year,quarter,month,day,weekday,daysAgo
          2026-02-27,2026,1,2,27,5,3
          2026-02-28,2026,1,2,28,6,2
          2026-03-01,2026,1,3,1,7,1

          """)
    }
  }

  @Test(.enabled(if: InstalledDuckDB.path != nil, "duckdb is not on the PATH"))
  func `DuckDB reads the same customers from the Parquet file, each column of its type`() throws {
    let segments = "segment,name\n1,Champions\n"
    // An id of digits stays a text, and so does what a table calls rank and is none.
    let customers = ListFixture.customers.replacing("E-mail", with: "rank")
    try withFiles([customers, segments]) { files in
      let tables = try BITables(
        customers: files[0].path, segments: files[1].path, asOf: CalendarDay(iso8601: "2026-03-02"), days: 3,
        duckDB: InstalledDuckDB.path, workers: Workers(2))
      #expect(tables.warning == nil)
      #expect(
        tables.files.map(\.name)
          == ["customers.csv", "segments.csv", "calendar.csv", "customers.parquet"])
      let written = files[0].deletingLastPathComponent().appending(path: "customers.parquet")
      try Data(tables.files[3].bytes).write(to: written)

      var options = ReadingOptions()
      options.duckDB = InstalledDuckDB.path
      let table = try Table(contentsOf: written, options: options)
      var plain = ReadingOptions()
      plain.headerRow = 1
      let same = try Table(bytes: tables.files[0].bytes, name: "customers.csv", options: plain)
      #expect(table.columnNames == same.columnNames)
      let (read, wanted) = (try table.cells(), try same.cells())
      #expect(read.count == 5 && wanted.count == 5)
      for (row, other) in zip(read, wanted) {
        for (cell, text) in zip(row, other) { #expect(cell == text || Double(cell) == Double(text)) }
      }

      let types = try InstalledDuckDB.answer(
        "SELECT string_agg(column_type, ' ') FROM (DESCRIBE SELECT * FROM '\(written.path)')")
      #expect(
        types == "VARCHAR BIGINT BIGINT DOUBLE VARCHAR BIGINT VARCHAR BIGINT BIGINT BOOLEAN DOUBLE VARCHAR "
          + "VARCHAR DATE")
    }
  }

  @Test func `a DuckDB that fails leaves the tables and a warning in its own words`() throws {
    try withFiles([ListFixture.customers, "segment,name\n1,Champions\n"]) { files in
      let folder = files[0].deletingLastPathComponent()
      let program = folder.appending(path: "duckdb")
      try Data("#!/bin/sh\necho 'Catalog Error: no read_csv' >&2\nexit 1\n".utf8).write(to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
      let tables = try BITables(
        customers: files[0].path, segments: files[1].path, asOf: nil, days: nil, duckDB: program.path,
        workers: Workers(1))
      #expect(tables.files.map(\.name) == ["customers.csv", "segments.csv"])
      #expect(
        tables.warning?.en
          == "customers.parquet is not written: duckdb says: Catalog Error: no read_csv")

      // Yesterday's Parquet file does not stay beside the customers of today.
      let export = ExportFolder(at: folder.path + "/bi")
      let record = #"{"profile": "bi", "asOf": null, "files": [{"name": "customers.parquet"}]}"#
      try export.write([("customers.parquet", [1]), (ExportRecord.fileName, Array(record.utf8))])
      try tables.write(to: export, language: .english)
      let names = try FileManager.default.contentsOfDirectory(atPath: export.path).sorted()
      #expect(names == ["HOW-TO.txt", "customers.csv", "export.json", "segments.csv"])
    }
  }
}
