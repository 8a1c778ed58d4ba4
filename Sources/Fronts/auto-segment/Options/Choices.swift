public import ArgumentParser
public import Clustering
public import CustomerFeatures
public import PurchaseLogs
public import Segmentation
public import TextTables
public import Wording

// The library's own choices, as words of the command line.
extension Language: ExpressibleByArgument {}
extension Layout: ExpressibleByArgument {}
extension OrderCounting: ExpressibleByArgument {}
extension ReturnsPolicy: ExpressibleByArgument {}
extension FeatureScaling.Choice: ExpressibleByArgument {}
extension SilhouetteMode: ExpressibleByArgument {}

extension DecimalMark: ExpressibleByArgument {
  /// By name or by the character itself.
  public init?(argument: String) {
    switch argument {
    case "point", ".": self = .point
    case "comma", ",": self = .comma
    default: return nil
    }
  }

  /// For help and completion.
  public static var allValueStrings: [String] { ["point", "comma"] }
}
