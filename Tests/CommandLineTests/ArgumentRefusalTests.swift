internal import ArgumentParser
import Testing
import Wording
@testable import auto_segment

/// What the parser of arguments says, in both languages.
@Suite struct ArgumentRefusalTests {
  /// What the real parser says of a command line.
  private func refusal(_ arguments: String...) throws -> ArgumentRefusal {
    let error = #expect(throws: (any Error).self) { try AutoSegmentCommand.parseAsRoot(arguments) }
    return ArgumentRefusal(AutoSegmentCommand.message(for: try #require(error)))
  }

  @Test func `sentences that people meet are said in Russian, with the flag`() throws {
    let mistyped = try refusal("run", "x.csv", "--layuot", "customers")
    #expect(mistyped.sentence.ru == "неизвестный флаг '--layuot'; может быть, '--layout'?")
    #expect(mistyped.choice == .layout)
    let unknown = try refusal("run", "x.csv", "--frobnicate")
    #expect(unknown.sentence.ru == "неизвестный флаг '--frobnicate'")
    let empty = try refusal("run", "x.csv", "--k")
    #expect(empty.sentence.ru == "у флага --k нет значения" && empty.choice == .count)
    let needless = try refusal("run", "x.csv", "--quick=yes")
    #expect(needless.sentence.ru == "флагу --quick значение не нужно, а задано 'yes'")
    let wrong = try refusal("run", "x.csv", "--lang", "fr")
    #expect(wrong.sentence.ru == "значение 'fr' не подходит для --lang; можно: en, ru")
    #expect(wrong.choice == .language && wrong.alternatives == ["en", "ru"])
    #expect(
      try refusal("run", "x.csv", "--k-range", "9...3").sentence.ru
        == "значение '9...3' не подходит для --k-range")
    #expect(try refusal("inspect", "m.json", "b").sentence.ru == "лишний аргумент 'b'")
    #expect(try refusal("inspect", "m.json", "b", "c").sentence.ru == "лишние аргументы: 'b', 'c'")
    // The name is that of help, which follows the locale.
    #expect(try refusal("classify", "m.json").sentence.ru.hasPrefix("не хватает аргумента <"))
  }

  @Test func `a day that can be two, or none, is told with what to write`() throws {
    let two = try refusal("run", "x.csv", "--as-of", "03/04/2024")
    #expect(two.sentence.en == "'03/04/2024' for --as-of can be 2024-03-04 or 2024-04-03; write it that way")
    #expect(two.sentence.ru.contains("может быть и 2024-03-04, и 2024-04-03"))
    #expect(two.choice == .asOf && two.alternatives == ["2024-03-04", "2024-04-03"])
    let none = try refusal("compare", "m.json", "x.csv", "--to", "soon")
    #expect(none.sentence.en == "'soon' for --to is no day; write it as yyyy-mm-dd, such as 2026-07-01")
    #expect(none.alternatives.isEmpty)
  }

  @Test func `English is what the parser says`() throws {
    let message = "Unknown option '--layuot'. Did you mean '--layout'?"
    #expect(try refusal("run", "x.csv", "--layuot").sentence.en == message)
  }

  @Test func `a sentence that nobody foresaw is said as it is`() {
    let refusal = ArgumentRefusal("Can't autodetect a supported shell.")
    #expect(refusal.sentence.ru == "Can't autodetect a supported shell." && refusal.choice == nil)
    #expect(ExitStatus(refusal) == .usage)
  }
}
