package import JSONDocuments
internal import TextTables
internal import Wording

extension RunRecord {
  /// The database that added up what was read.
  public struct Engine: Sendable, Equatable, Codable {
    /// Whether customers who differ were told apart in everything.
    public enum Mode: String, Sendable, Codable {
      /// By every number of theirs.
      case lossless
      /// By the round numbers between which they lie.
      case grid
    }

    /// Its SQL.
    public package(set) var dialect: String
    /// The table, without quotes.
    public package(set) var table: String
    /// How customers were told apart.
    public package(set) var mode: Mode
    /// Groups of equal customers that came.
    public package(set) var cells: Int
    /// The zone whose days are meant.
    public package(set) var timeZone: String
    /// Decimals of sums of money; null without amounts.
    public package(set) var scale: Int?

    /// Describes what was asked.
    package init(dialect: String, table: String, mode: Mode, cells: Int, timeZone: String, scale: Int?) {
      self.dialect = dialect
      self.table = table
      self.mode = mode
      self.cells = cells
      self.timeZone = timeZone
      self.scale = scale
    }
  }

  /// Where rows came from.
  struct Source {
    /// Of the files, or of the table.
    var names: [String]
    var dialect: Dialect?
    var engine: Engine?
    /// Of the reader.
    var notes: [ReadingNote] = []
    /// Why nothing is told of customers over time, by part.
    var leftOut: [String: LocalizedText]
  }
}

extension RunRecord.Source {
  init(_ table: Table) {
    self.init(
      names: table.fileNames, dialect: table.dialect, notes: table.notes,
      leftOut: CustomersOverTime.needingLog)
  }
}

extension RunRecord.Engine: JSONWritable {
  package var json: JSONValue {
    [
      "dialect": dialect, "table": table, "mode": mode.rawValue, "cells": cells, "timeZone": timeZone,
      "scale": scale,
    ]
  }
}
