internal import Wording

extension TypedArguments {
  /// What the parser is to read of `arguments`: a request for help without its language, which is known by now.
  ///
  /// Beside another flag the parser takes `--help` for one of the default command, and for `help` it knows no flag.
  static func toParse(_ arguments: [String]) -> [String] {
    let asks = arguments.prefix { $0 != "--" }.contains { ["-h", "--help", "--help-hidden"].contains($0) }
    guard asks || arguments.first == "help" else { return arguments }
    let flag = Choice.language.flag
    return arguments.indices.filter { place in
      let isValue = place > 0 && arguments[place - 1] == flag && !arguments[place].hasPrefix("-")
      return !isValue && arguments[place] != flag && !arguments[place].hasPrefix(flag + "=")
    }.map { arguments[$0] }
  }
}
