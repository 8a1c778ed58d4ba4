internal import ArgumentParser

/// The flags that steer what else is written.
struct WorkbookFlags: ParsableArguments {
  @Flag(name: .customLong("no-xlsx"), help: "Leave segments.xlsx out, the results for a spreadsheet.")
  var leavesOut = false
}
