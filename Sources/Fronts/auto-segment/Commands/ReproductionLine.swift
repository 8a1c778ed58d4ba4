internal import AtomicFiles

/// The command line that gives the same results again: without flags that only steer talk and places.
struct ReproductionLine {
  /// As it can be pasted into a shell.
  let text: String

  /// Flags that change nothing in the result, and whether a value follows them.
  private static let passing = [
    "--output": true, "-o": true, "--shown-name": true, "--threads": true, "--progress": true,
    "--force": false, "--json": false,
    "--quiet": false,
    "-q": false,
    "--verbose": false, "-v": false, "--no-color": false, "--require-structure": false,
    "--no-xlsx": false,
    "--yes": false, "--timeout": true, "--write": true, "--write-view": true, "--open": false,
  ]

  /// Flags that change the result, and that no value follows.
  private static let alone: Set<String> = ["--quick", "--accept-loss"]

  /// - Parameters:
  ///   - command: The command and the files by their names.
  ///   - arguments: What was typed after the program's name.
  init(_ command: [String], _ arguments: [String]) {
    var flags: [String] = []
    var isWanted = false
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word != "-" else {
        if isWanted { flags.append(word) }
        isWanted = false
        continue
      }
      let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
      if let takesValue = Self.passing[name] {
        if takesValue, !word.contains("=") { _ = rest.popFirst() }
        isWanted = false
      } else {
        flags.append(word)
        isWanted = !word.contains("=") && !Self.alone.contains(name)
      }
    }
    text = PathText.shown((["auto-segment"] + command + flags).map(Self.quoted).joined(separator: " "))
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=,%:+".contains($0) }
    return isPlain
      ? word
      : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
