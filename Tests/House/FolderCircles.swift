/// Folders of one room that use each other: whoever opens either has to know both.
///
/// A folder uses another where its files mention a type that only the other declares. Files that
/// stand directly in the room are its facade: they may use every folder, and every folder may use them.
struct FolderCircles {
  /// What one folder uses of another, and where.
  private var uses: [String: [String: String]] = [:]

  init(in room: House.Room, of house: House) {
    let files = house.files(of: room).compactMap { file -> (folder: String, file: House.File)? in
      let parts = file.path.dropFirst(room.path.count + 1).split(separator: "/")
      return parts.count > 1 ? (String(parts[0]), file) : nil
    }
    var owners: [String: Set<String>] = [:]
    for (folder, file) in files {
      for name in file.declaredNames { owners[name, default: []].insert(folder) }
    }
    for (folder, file) in files {
      for name in file.mentionedNames {
        guard let owner = owners[name], owner.count == 1, let other = owner.first, other != folder else {
          continue
        }
        uses[folder, default: [:]][other] = uses[folder]?[other] ?? "\(file.path): \(name)"
      }
    }
  }

  /// Each circle once, with a place on either side of it; longer circles by the folders on their way.
  var circles: [String] {
    uses.keys.sorted().flatMap { start in
      (uses[start] ?? [:]).keys.sorted().compactMap { next -> String? in
        guard start < next || !reaches(start, from: next, avoiding: []), let back = way(from: next, to: start)
        else {
          return nil
        }
        return ([start, next] + back).joined(separator: " → ") + " (\(uses[start]?[next] ?? ""); "
          + "\(uses[([next] + back).dropLast().last ?? next]?[start] ?? ""))"
      }
    }
  }

  private func reaches(_ goal: String, from folder: String, avoiding seen: Set<String>) -> Bool {
    way(from: folder, to: goal, avoiding: seen) != nil
  }

  /// The folders after `folder` on a shortest way to `goal`.
  private func way(from folder: String, to goal: String, avoiding seen: Set<String> = []) -> [String]? {
    let next = (uses[folder] ?? [:]).keys.filter { !seen.contains($0) }.sorted()
    if next.contains(goal) { return [goal] }
    let ways = next.compactMap { step in
      way(from: step, to: goal, avoiding: seen.union([folder, step])).map { [step] + $0 }
    }
    return ways.min { $0.count < $1.count }
  }
}

extension House.File {
  /// The text without comments and string literals, so that words in sentences are no mentions.
  private var code: String {
    text.replacing(#/"""[\s\S]*?"""/#, with: "\"\"").replacing(#/"(?:\\.|[^"\\\n])*"/#, with: "\"\"")
      .replacing(#/\/\/[^\n]*/#, with: "")
  }

  /// Types that the file declares at its outermost level.
  var declaredNames: Set<String> {
    let declaration =
      #/(?m)^(?:@\w+(?:\([^)]*\))? )*(?:(?:public|package|final|indirect) )*(?:struct|class|enum|protocol|actor|typealias) (\w+)/#
    return Set(code.matches(of: declaration).map { String($0.output.1) })
  }

  /// Every name in the code.
  var mentionedNames: Set<String> {
    Set(code.matches(of: #/\b[A-Za-z_]\w*\b/#).map { String($0.output) })
  }
}
