// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house; Sources/README.md is the map of who may import whom.
func room(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(
  of room: String, _ dependencies: [Target.Dependency] = [], folder: String? = nil, exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(folder ?? room)Tests", dependencies: [.byName(name: room), "TestSupport"] + dependencies,
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "auto-segment",
  products: [
    .library(
      name: "AutoSegment",
      targets: [
        "LinearAlgebra", "CustomerData", "Clustering", "DecisionTrees", "Segmentation", "SegmentReport",
      ]),
    .executable(name: "auto-segment", targets: ["auto-segment"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev", "liblapacke-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CKernels"),

    room("LinearAlgebra", ["COpenBLAS"]),
    room("CustomerData", ["LinearAlgebra", "CKernels", "CZlib", "CZstd", "CSQLite"]),
    room("Clustering", ["LinearAlgebra", "CKernels"]),
    room("DecisionTrees", ["LinearAlgebra"]),
    room("Segmentation", ["LinearAlgebra", "CustomerData", "Clustering", "DecisionTrees"]),
    room("SegmentReport", ["Segmentation"], resources: [.embedInCode("Page/report.css")]),
    .executableTarget(
      name: "auto-segment",
      dependencies: [
        "Segmentation", "SegmentReport", "CustomerData", "Clustering", "LinearAlgebra",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Sample/README.md", "Manual"], swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["LinearAlgebra"], path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "LinearAlgebra"),
    tests(of: "CustomerData", ["CKernels"]),
    tests(of: "Clustering"),
    tests(of: "DecisionTrees"),
    tests(of: "Segmentation"),
    tests(of: "SegmentReport", exclude: ["Golden"]),
    tests(
      of: "auto-segment", ["Segmentation", "SegmentReport", "CustomerData", "Clustering"],
      folder: "CommandLine",
      exclude: ["Faults", "Golden"]),
    .testTarget(
      name: "FuzzTests", dependencies: ["LinearAlgebra", "CustomerData", "Segmentation", "SegmentReport"],
      path: "Tests/Fuzz/Properties", swiftSettings: strict),
  ]
)
