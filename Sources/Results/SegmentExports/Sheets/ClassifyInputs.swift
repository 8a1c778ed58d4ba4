internal import CustomerFeatures
internal import DecisionTrees
internal import Segmentation
internal import TextTables
internal import Wording

/// The columns that a person fills in to have customers classified: of a log what its features are made of, of a table
/// the columns that the rules ask about.
struct ClassifyInputs {
  let columns: [Column]
  /// The place in `columns` that each feature of the model is read from, by the feature's index.
  let places: [Int: Int]
  /// Whether every cell must be filled.
  let areAllNeeded: Bool

  /// What is typed into a column.
  enum Kind {
    /// A day, from which days are counted.
    case day
    /// A number.
    case number(CellStyle.Number)
    /// A word.
    case category
  }

  struct Column {
    var heading: String
    var kind: Kind
    /// How the recipe reads its numbers; `nil` for a log and for words.
    var recipe: CustomerColumns.NumberColumn?
  }

  init(of model: SegmentationModel, language: Language) {
    let features = model.features.map(\.feature)
    var columns: [Column] = []
    var places: [Int: Int] = [:]
    switch model.recipe {
    case .transactions:
      areAllNeeded = true
      for index in features.displayOrder {
        places[index] = columns.count
        columns.append(Self.column(ofLog: features[index], model.windowDays, language))
      }
    case .customers(let recipe):
      areAllNeeded = false
      let asked = Set(
        model.tree.nodes.compactMap { node in
          if case .split(let feature, _, _, _) = node { feature } else { nil }
        })
      var categories: [CategoryColumnName: Int] = [:]
      for index in features.displayOrder where asked.contains(index) {
        let feature = features[index]
        if feature.category != nil {
          let name = CategoryColumnName(feature.name)
          if categories[name] == nil {
            categories[name] = columns.count
            columns.append(Column(heading: feature.label.text[language], kind: .category))
          }
          places[index] = categories[name]
        } else {
          let own = recipe.numbers.first {
            ($0.feature ?? $0.name).utf8.elementsEqual(feature.name.utf8)
          }
          places[index] = columns.count
          columns.append(
            Column(
              heading: own?.name ?? feature.name,
              kind: own?.days == nil ? .number(feature.unit.inputFormat) : .day, recipe: own))
        }
      }
    }
    let taken = [WorkbookWord.customer(language)]
    let headings = TableHeadings.unique(taken + columns.map(\.heading)).dropFirst()
    self.columns = zip(columns, headings).map { column, heading in
      var column = column
      column.heading = heading
      return column
    }
    self.places = places
  }

  private static func column(ofLog feature: Feature, _ window: Int?, _ language: Language) -> Column {
    switch feature.unit {
    case .daysSinceLastPurchase: Column(heading: WorkbookWord.lastPurchase(language), kind: .day)
    case .orders: Column(heading: WorkbookWord.orders(language), kind: .number(.whole))
    case .money, .number, .year, .share, .category:
      Column(heading: WorkbookWord.spent(language), kind: .number(feature.unit.inputFormat))
    }
  }

  /// Whether a column holds days.
  var hasDays: Bool { columns.contains { if case .day = $0.kind { true } else { false } } }
}

/// A column's name, compared by its bytes.
private struct CategoryColumnName: Hashable {
  private let bytes: [UInt8]

  init(_ name: String) { bytes = Array(name.utf8) }
}

extension FeatureUnit {
  /// How numbers look that a person types in: a share is typed as its file has it.
  fileprivate var inputFormat: CellStyle.Number {
    switch self {
    case .money: .money
    case .daysSinceLastPurchase, .orders, .year, .number, .share, .category: .general
    }
  }
}

/// Names of the columns of a spreadsheet's table.
enum TableHeadings {
  /// The longest that may be.
  private static let longest = 200

  /// The same without signs that formulas give a meaning to, none of them empty, and no two alike without case.
  static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let plain = String(
        String.UnicodeScalarView(
          name.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar.value > 0xFFFD || "[]#'@_".unicodeScalars.contains(scalar)
              ? " " : scalar
          }))
      let cut = String(plain.prefix(longest)).split(separator: " ").joined(separator: " ")
      let base = cut.isEmpty ? "–" : cut
      var (heading, number) = (base, 2)
      while taken.contains(heading.lowercased()) { (heading, number) = ("\(base) \(number)", number + 1) }
      taken.insert(heading.lowercased())
      return heading
    }
  }
}
