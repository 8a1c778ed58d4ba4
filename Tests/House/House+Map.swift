extension House {
  /// The lines of the house, lowest first: those of the map's block that begin with their number.
  var lines: [[String]] {
    map.split(separator: "\n").compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let number = words.first.flatMap({ Int($0) }), line.first?.isNumber == true, number >= 0 else {
        return nil
      }
      return Array(words.dropFirst())
    }
  }

  /// What the map says in backticks with a stroke at its end: folders, from Sources or from the room of the same row.
  var mappedFolders: [(row: String, folder: String)] {
    map.split(separator: "\n").flatMap { row in
      row.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 && $0.element.hasSuffix("/") }
        .map { (row: String(row), folder: String($0.element.dropLast())) }
    }
  }

  /// The rooms that the table of the map describes: the first cell of a row, in backticks.
  var describedRooms: [String] {
    map.split(separator: "\n").compactMap { row in
      guard row.hasPrefix("| `"), let name = row.dropFirst(3).split(separator: "`").first else { return nil }
      return name.hasSuffix("/") ? nil : String(name)
    }
  }
}

extension House {
  /// Everything in which files, manifest, floors and map do not agree; a sentence each.
  var faults: [String] {
    importFaults + lineFaults + placeFaults + mapFaults
  }

  /// Imports that the manifest does not declare, and declarations that no import needs.
  private var importFaults: [String] {
    let modules = Set(rooms.map { Self.module($0.name) })
    return rooms.flatMap { room in
      let imports = files(of: room).flatMap { file in
        file.imports.filter { modules.contains($0) }.map { (file: file.path, module: $0) }
      }
      let declared = Set(room.dependencies.map(Self.module))
      let undeclared = imports.filter { !declared.contains($0.module) }.map {
        "\($0.file) imports \($0.module), which \(room.name) does not depend on"
      }
      // Programs are depended on to be built, not to be imported, and what tests share may be used or not.
      let unasked = Set(rooms.map(\.name).filter { $0.contains("-") || $0 == "TestSupport" }.map(Self.module))
      let idle = declared.intersection(modules).subtracting(imports.map(\.module)).subtracting(unasked).map {
        "\(room.name) depends on \($0), which none of its files imports"
      }
      return undeclared + idle.sorted()
    }
  }

  /// What a target is called in an import.
  private static func module(_ target: String) -> String { target.replacing("-", with: "_") }

  /// Rooms that the map does not place, places without a room, and dependencies that do not lead downwards.
  private var lineFaults: [String] {
    var line: [String: Int] = [:]
    for (number, names) in lines.enumerated() { for name in names { line[name] = number } }
    let names = Set(shipped.map(\.name))
    let missing = names.subtracting(line.keys).sorted().map { "the map has no line for \($0)" }
    let extra = Set(line.keys).subtracting(names).sorted().map {
      "the map has a line for \($0), which is no room"
    }
    let upward = shipped.flatMap { room in
      room.dependencies.sorted().compactMap { dependency -> String? in
        guard let own = line[room.name], let other = line[dependency], other >= own else { return nil }
        return "\(room.name) depends on \(dependency), which is not below it"
      }
    }
    return missing + extra + upward
  }

  /// Rooms that are not where their floor says, and folders that are no rooms.
  private var placeFaults: [String] {
    let places = Set(shipped.map(\.path))
    let onDisk = folders.filter { $0.split(separator: "/").count == 3 && $0.hasPrefix("Sources/") }
    return places.subtracting(onDisk).sorted().map { "\($0) is declared and not there" }
      + onDisk.subtracting(places).sorted().map { "\($0) is there and not declared" }
      + shipped.filter { !$0.path.hasSuffix("/" + $0.name) }.map {
        "\($0.name) is not in a folder of its name"
      }
  }

  /// Rooms that the map does not describe, and folders that it describes and that are not there.
  private var mapFaults: [String] {
    let names = Set(shipped.map(\.name))
    let described = Set(describedRooms)
    let floors = Set(folders.filter { $0.split(separator: "/").count == 2 }.map { String($0.dropFirst(8)) })
    let missing = mappedFolders.filter { row, folder in
      if floors.contains(folder) { return false }
      let room = shipped.first { row.hasPrefix("| `\($0.name)`") }
      return !folders.contains("\(room?.path ?? "Sources")/\(folder)")
    }
    return names.subtracting(described).sorted().map { "the map does not describe \($0)" }
      + described.subtracting(names).sorted().map { "the map describes \($0), which is no room" }
      + missing.map { "the map names the folder \($0.folder), which is not there" }
  }
}
