/// Why a file could not be read as a table.
public enum TableError: Error, Equatable {
  case cannotRead(file: String, reason: String)
  case empty(file: String)
}

/// Why features could not be made from a table.
public enum FeatureError: Error, Equatable {
  case missingColumn(name: String, available: [String])
}
