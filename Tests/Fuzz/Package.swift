// swift-tools-version: 6.1
// The libFuzzer targets, a package of their own: they want flags that the product does not. `make fuzz` builds and runs
// them; the ordinary tests of the product replay every file of Corpus/ through the same Properties/.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzProperties", "FuzzDriver"], path: "Targets/\(name)",
    swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
}

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "auto-segment", path: "../..")],
  targets: [
    .target(
      name: "FuzzProperties",
      dependencies: [
        .product(name: "AutoSegment", package: "auto-segment"),
        .product(name: "LocalPage", package: "auto-segment"),
      ],
      path: "Properties", exclude: ["CorpusTests.swift"], swiftSettings: strict),
    .target(name: "FuzzDriver", path: "Targets/FuzzDriver", swiftSettings: strict),
    fuzzer("ReaderFuzzer"), fuzzer("DialectFuzzer"), fuzzer("ValueFuzzer"), fuzzer("RoleFuzzer"),
    fuzzer("StateFuzzer"), fuzzer("ModelFuzzer"), fuzzer("MultipartFuzzer"),
  ]
)
