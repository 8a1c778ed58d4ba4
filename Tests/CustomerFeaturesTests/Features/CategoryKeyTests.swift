@testable import CustomerFeatures
import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TextTables

struct CategoryKeyTests {
  @Test func `missing cells are a category of their own, which files write as nothing`() throws {
    #expect(CategoryKey(written: "") == .missing)
    #expect(CategoryKey(written: "Perm") == .value("Perm"))
    for key in [CategoryKey.missing, .value("(missing)")] {
      #expect(CategoryKey(written: key.written) == key)
      #expect(try JSONDecoder().decode([CategoryKey].self, from: JSONEncoder().encode([key])) == [key])
    }
    #expect(String(decoding: try JSONEncoder().encode([CategoryKey.missing]), as: UTF8.self) == "[\"\"]")
  }

  @Test func `a feature has one key, and no two categories share one`() throws {
    let words = [
      "(missing)", "\"(missing)\"", "\"\"(missing)\"\"", "\"(missing)", "Perm", "missing", "(MISSING)",
    ]
    let categories = [CategoryKey.missing] + words.map(CategoryKey.value)
    let keys = categories.map { Feature(name: "city", unit: .category, isWhole: true, category: $0).key }
    #expect(keys.first == "city = (missing)")
    #expect(keys.contains("city = Perm"))
    #expect(Set(keys).count == categories.count, "\(keys)")
    #expect(Feature(name: "age", unit: .number, isWhole: true).key == "age")
  }

  @Test func `a city called (missing) is not a city that is missing`() throws {
    let rows = (0..<40).map { "c\($0),\(["Perm", "(missing)", ""][$0 % 3])" }.joined(separator: "\n")
    let matrix = try extraction(of: Table(text: "id,city\n\(rows)\n")).matrix
    #expect(matrix.features.map(\.category) == [.missing, .value("(missing)"), .value("Perm")])
    #expect((0..<3).map { matrix.values.column($0).reduce(0, +) } == [13, 13, 14])
  }
}
