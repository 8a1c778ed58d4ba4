internal import Foundation

/// Runs `check` on a libFuzzer input; a property that does not hold ends the process, which libFuzzer reports.
public func fuzz(
  _ start: UnsafePointer<UInt8>?, _ count: Int, _ check: ([UInt8]) throws -> Void
) -> CInt {
  do {
    try check(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    FileHandle.standardError.write(Data("\n\(error)\n".utf8))
    abort()
  }
  return 0
}

/// What libFuzzer calls with each input.
public typealias FuzzInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ argc: UnsafeMutablePointer<CInt>,
  _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: FuzzInput
) -> CInt

/// Hands the command line to libFuzzer.
public func runFuzzer(
  _ argc: CInt, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, _ input: FuzzInput
) -> CInt {
  var argc = argc
  var argv = argv
  return runDriver(&argc, &argv, input)
}
