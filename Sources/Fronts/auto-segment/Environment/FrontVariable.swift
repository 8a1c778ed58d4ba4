internal import FoundationEssentials

/// By which the page of this program tells a job that its sentences will be read there.
enum FrontVariable {
  /// The variable and its value, as a job finds them in its environment.
  static let setting = (name: "AUTOSEGMENT_FRONT", value: "page")

  /// Whether this is a job of the page.
  static let isPage = ProcessInfo.processInfo.environment[setting.name] == setting.value
}
