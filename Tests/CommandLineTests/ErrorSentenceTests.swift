import Foundation
import JSONDocuments
import SegmentReport
import Testing
import Wording
@testable import auto_segment

/// Every error that a person can meet, with its exit code and sentences as the command line says them, held against
/// Golden/error-sentences.txt (English) and Golden/error-sentences.ru.txt.
///
/// `RECORD_GOLDEN=1` writes the files anew.
@Suite struct ErrorSentenceTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  @Test(arguments: [(Language.english, "error-sentences.txt"), (.russian, "error-sentences.ru.txt")])
  func `sentences and exit codes are the recorded ones`(language: Language, file: String) throws {
    let golden = Self.folder.appending(path: "Golden/\(file)")
    let text = ErrorSamples.all.map { error in
      "\(ExitStatus(error).rawValue) \(error.sentence(in: language, naming: .flags))\n"
    }.joined()
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }

  @Test(arguments: Language.allCases)
  func `a sentence is one line that begins with no capital and ends with no stop`(language: Language) {
    for error in ErrorSamples.all {
      let sentence = error.sentence(in: language, naming: .flags)
      #expect(!sentence.contains("\n"), "\(sentence)")
      #expect(!sentence.hasSuffix("."), "\(sentence)")
      #expect(!sentence.isEmpty)
    }
  }

  @Test func `Russian sentences are Russian, and say each flag and name that the English ones say`() {
    for error in ErrorSamples.all {
      let russian = error.sentence(in: .russian, naming: .flags)
      #expect(russian.contains(/[а-я]{3}/), "\(russian)")
      let choices = Set(error.sentence.choices.map(\.flag))
      for flag in choices { #expect(russian.contains(flag), "\(russian)") }
      for alternative in error.alternatives.prefix(12) where error.sentence.en.contains(alternative) {
        #expect(russian.contains(alternative), "\(russian): \(alternative)")
      }
    }
  }

  @Test func `without a front no sentence names a flag`() {
    for error in ErrorSamples.all where !(error is CommandError) {
      for language in Language.allCases {
        #expect(!error.sentence[language].contains(/--[a-z]/), "\(error.sentence[language])")
      }
    }
  }

  @Test func `other programs get both sentences, the flag that resolves it and what it may be`() throws {
    for error in ErrorSamples.all {
      let line = error.json(naming: .flags).line
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(Set(object.keys) == ["message", "flag", "column", "line", "choices"])
      let message = try #require(object["message"] as? [String: String])
      #expect(message["en"] == error.sentence(in: .english, naming: .flags))
      #expect(message["ru"] == error.sentence(in: .russian, naming: .flags))
      if let flag = message["en"]?.firstMatch(of: /--[a-z][a-z-]*/), !(error is CommandError) {
        #expect(object["flag"] as? String != nil, "\(flag.output) in \(line)")
      }
    }
  }

  @Test func `no case of an error is left out`() throws {
    let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
    let samples = try files.filter { $0.lastPathComponent.hasPrefix("ErrorSamples") }.map {
      try String(contentsOf: $0, encoding: .utf8)
    }.joined()
    var cases = 0
    // Trees are checked only where a caller of the library makes one by hand.
    for (type, names) in try Self.errorsInSources() where type != "TreeError" {
      for name in names {
        #expect(samples.contains("\(type).\(name)"), "\(type).\(name)")
        cases += 1
      }
    }
    #expect(cases > 60)
  }

  /// The cases of every enum of the sources that is an error which explains itself.
  private static func errorsInSources() throws -> [String: [String]] {
    let root = folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix("Error.swift")
    }
    var cases: [String: [String]] = [:]
    for path in paths {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      for match in text.matches(of: /enum (\w+): ExplainedError\b[^{]*\{([^}]*)\}/) {
        cases[String(match.1)] = match.2.matches(of: /\n  case (\w+)/).map { String($0.1) }
      }
    }
    return cases
  }
}
