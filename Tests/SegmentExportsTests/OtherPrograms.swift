import Foundation
import TestSupport

/// Programs that read workbooks as well, where they are installed.
enum OtherPrograms {
  /// LibreOffice without a window.
  static let libreOffice = path(of: "soffice")
  /// Python with openpyxl: that of `make engines`, or one on the path.
  static let python: String? = [engines, path(of: "python3")].compactMap(\.self).first { python in
    (try? run(python, ["-c", "import openpyxl"]))?.status == 0
  }
  private static let engines = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: ".build-engines/bin/python").path

  private static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }

  /// The cells of every sheet by name, as LibreOffice has calculated them.
  static func calculated(_ workbook: [UInt8]) throws -> [String: [[String]]] {
    var sheets: [String: [[String]]] = [:]
    try withFile(workbook, name: "book.xlsx") { file in
      let folder = file.deletingLastPathComponent()
      let everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
      _ = try run(
        libreOffice ?? "",
        [
          "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", everySheet,
          "--outdir",
          folder.path, file.path,
        ])
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where name.hasSuffix(".csv") {
        let rows = cells(String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self))
        sheets[String(name.dropFirst("book-".count).dropLast(".csv".count))] = rows
      }
    }
    return sheets
  }

  /// The cells of a CSV text, blank rows among them.
  private static func cells(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
    // Doubled quotes end and begin again.
    var last: Character = " "
    for character in text {
      switch character {
      case "\"":
        if !isQuoted, last == "\"" { cell.append("\"") }
        isQuoted.toggle()
      case ",", "\n":
        if isQuoted { cell.append(character); break }
        row.append(cell)
        cell = ""
        if character == "\n" { (rows, row) = (rows + [row], []) }
      default: cell.append(character)
      }
      last = character
    }
    return rows
  }

  /// Every cell of every sheet, as openpyxl reads it: [sheet: [[kind, text]]].
  struct Cell: Decodable {
    var place: String
    var kind: String
    var text: String
    var quoted: Bool
    var format: String
  }

  static func read(_ workbook: [UInt8]) throws -> [String: [Cell]] {
    let script = """
      import json, sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      print(json.dumps({sheet.title: [{"place": c.coordinate, "kind": c.data_type, "text": str(c.value),
        "quoted": bool(c.quotePrefix), "format": c.number_format}
        for row in sheet.iter_rows() for c in row if c.value is not None] for sheet in book}))
      """
    var found: [String: [Cell]] = [:]
    try withFile(workbook, name: "book.xlsx") { file in
      let data = try run(python ?? "", ["-c", script, file.path]).output
      found = try JSONDecoder().decode([String: [Cell]].self, from: data)
    }
    return found
  }
}
