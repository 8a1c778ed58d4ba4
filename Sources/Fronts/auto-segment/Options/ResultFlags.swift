internal import ArgumentParser

/// The flags that steer what becomes of the results.
struct ResultFlags: ParsableArguments {
  @Flag(help: "Open the report in the browser as well.")
  var open = false

  @Flag(name: .customLong("no-xlsx"), help: .rare("Leave segments.xlsx out, the results for a spreadsheet."))
  var leavesWorkbookOut = false
}
