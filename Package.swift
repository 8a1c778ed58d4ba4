// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: Sources/README.md is the map of who may import whom, and a test holds the two together.
func room(
  _ name: String, on floor: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(floor)/\(name)", exclude: ["README.md"],
    resources: resources, swiftSettings: strict)
}

/// A door to a C library of the system.
func door(_ name: String, to library: String, packages: [String]) -> Target {
  .systemLibrary(
    name: name, path: "Sources/System/\(name)", pkgConfig: library, providers: [.apt(packages)])
}

extension Target.Dependency {
  /// A part of what the page needs, where it is built.
  static func web(_ product: String, of package: String) -> Target.Dependency {
    .product(name: product, package: package, condition: .when(traits: ["Web"]))
  }
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
    .library(name: "AutoSegment", targets: ["AutoSegment"]),
    // For the fuzz targets: it has nothing public.
    .library(name: "LocalPage", targets: ["LocalPage"]),
    .executable(name: "auto-segment", targets: ["auto-segment"]),
  ],
  traits: [
    .trait(name: "Web", description: "The page that `auto-segment serve` shows in a browser of this machine.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Fetched and built for the trait Web alone.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    door("COpenBLAS", to: "openblas", packages: ["libopenblas-dev", "liblapacke-dev"]),
    door("CZlib", to: "zlib", packages: ["zlib1g-dev"]),
    door("CZstd", to: "libzstd", packages: ["libzstd-dev"]),
    door("CSQLite", to: "sqlite3", packages: ["libsqlite3-dev"]),
    door("CExpat", to: "expat", packages: ["libexpat1-dev"]),
    .target(name: "CKernels", path: "Sources/System/CKernels"),
    .target(name: "CStartUp", path: "Sources/System/CStartUp"),

    room("ParallelWork", on: "Foundations", ["CKernels"]),
    room("Wording", on: "Foundations"),
    room("FileVocabulary", on: "Foundations"),
    room("PortableMath", on: "Foundations"),
    room("Digests", on: "Foundations"),
    room("JSONDocuments", on: "Foundations", ["Wording"]),
    room("AtomicFiles", on: "Foundations", ["Wording"]),
    room("LinearAlgebra", on: "Foundations", ["COpenBLAS"]),

    room(
      "TextTables", on: "Reading",
      [
        "AtomicFiles", "CExpat", "CKernels", "CSQLite", "CZlib", "CZstd", "FileVocabulary", "ParallelWork",
        "Wording",
      ]),
    room(
      "PurchaseLogs", on: "Reading", ["CKernels", "FileVocabulary", "ParallelWork", "TextTables", "Wording"]),
    room(
      "CustomerFeatures", on: "Reading",
      ["FileVocabulary", "LinearAlgebra", "ParallelWork", "PurchaseLogs", "TextTables", "Wording"]),

    room(
      "CustomerLifecycle", on: "Lifecycle",
      ["Digests", "ParallelWork", "PortableMath", "PurchaseLogs", "Wording"]),
    room(
      "GroupExperiments", on: "Lifecycle",
      [
        "AtomicFiles", "Digests", "FileVocabulary", "JSONDocuments", "PortableMath", "PurchaseLogs",
        "TextTables", "Wording",
      ]),

    room("Clustering", on: "Learning", ["CKernels", "LinearAlgebra", "ParallelWork", "Wording"]),
    room("DecisionTrees", on: "Learning", ["LinearAlgebra", "ParallelWork", "Wording"]),
    room(
      "Segmentation", on: "Learning",
      [
        "AtomicFiles", "Clustering", "CustomerFeatures", "CustomerLifecycle", "DecisionTrees", "Digests",
        "FileVocabulary",
        "JSONDocuments",
        "LinearAlgebra", "ParallelWork", "PortableMath", "PurchaseLogs", "TextTables", "Wording",
      ]),

    room(
      "SegmentReport", on: "Results",
      [
        "Clustering", "CustomerFeatures", "CustomerLifecycle", "DecisionTrees", "GroupExperiments",
        "JSONDocuments",
        "ParallelWork", "PurchaseLogs", "Segmentation", "TextTables", "Wording",
      ],
      resources: [.embedInCode("Page/report.css")]),
    room(
      "SegmentExports", on: "Results",
      [
        "AtomicFiles", "CZlib", "Clustering", "CustomerFeatures", "CustomerLifecycle", "DecisionTrees",
        "Digests",
        "FileVocabulary", "JSONDocuments", "LinearAlgebra", "ParallelWork", "PurchaseLogs", "Segmentation",
        "TextTables", "Wording",
      ],
      resources: [.embedInCode("Profiles/Shipped")]),
    room(
      "WarehouseSQL", on: "Results",
      [
        "AtomicFiles", "CSQLite", "CustomerFeatures", "CustomerLifecycle", "DecisionTrees", "Digests",
        "FileVocabulary", "JSONDocuments", "LinearAlgebra", "PurchaseLogs", "Segmentation", "TextTables",
        "Wording",
      ]),
    room(
      "ResultFolders", on: "Results",
      [
        "AtomicFiles", "JSONDocuments", "SegmentExports", "SegmentReport", "Segmentation", "TextTables",
        "WarehouseSQL", "Wording",
      ]),

    room(
      "AutoSegment", on: "Fronts",
      [
        "Clustering", "CustomerFeatures", "CustomerLifecycle", "DecisionTrees", "GroupExperiments",
        "LinearAlgebra", "ParallelWork", "PurchaseLogs", "ResultFolders", "SegmentReport", "Segmentation",
        "TextTables",
        "Wording",
      ]),
    room(
      "LocalPage", on: "Fronts",
      [
        "AtomicFiles", "JSONDocuments", "SegmentReport", "Wording", .web("NIOCore", of: "swift-nio"),
        .web("NIOHTTP1", of: "swift-nio"), .web("NIOPosix", of: "swift-nio"),
        .web("Subprocess", of: "swift-subprocess"),
      ],
      resources: [.embedInCode("Page/bar.css"), .embedInCode("Page/page.css"), .embedInCode("Page/page.js")]),
    .executableTarget(
      name: "auto-segment",
      dependencies: [
        "AtomicFiles", "CStartUp", "Clustering", "CustomerFeatures", "CustomerLifecycle", "GroupExperiments",
        "JSONDocuments",
        "LinearAlgebra", "LocalPage", "ParallelWork", "PurchaseLogs", "ResultFolders", "SegmentExports",
        "SegmentReport",
        "Segmentation", "TextTables", "WarehouseSQL", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Fronts/auto-segment", exclude: ["README.md", "Sample/README.md", "Manual"],
      swiftSettings: strict),

    .target(
      name: "TestSupport",
      dependencies: ["LinearAlgebra", "ParallelWork", "PurchaseLogs", "TextTables", "Wording"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "HouseTests", path: "Tests/House", swiftSettings: strict),
    tests(of: "ParallelWork"),
    tests(of: "Wording"),
    tests(of: "FileVocabulary"),
    .testTarget(name: "PortableMathTests", dependencies: ["PortableMath"], swiftSettings: strict),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"], swiftSettings: strict),
    tests(of: "JSONDocuments"),
    tests(of: "AtomicFiles"),
    tests(of: "LinearAlgebra"),
    tests(of: "TextTables", ["FileVocabulary", "ParallelWork", "Wording"]),
    tests(of: "PurchaseLogs", ["ParallelWork", "TextTables", "Wording"]),
    tests(
      of: "CustomerFeatures",
      ["FileVocabulary", "LinearAlgebra", "ParallelWork", "PurchaseLogs", "TextTables", "Wording"]),
    tests(
      of: "CustomerLifecycle", ["Digests", "PortableMath", "PurchaseLogs", "TextTables", "Wording"]),
    tests(of: "Clustering", ["LinearAlgebra", "ParallelWork"]),
    tests(of: "DecisionTrees", ["LinearAlgebra", "ParallelWork"]),
    tests(
      of: "Segmentation",
      [
        "Clustering", "CustomerFeatures", "CustomerLifecycle", "DecisionTrees", "Digests", "JSONDocuments",
        "LinearAlgebra", "ParallelWork", "PurchaseLogs", "TextTables", "Wording",
      ]),
    tests(of: "GroupExperiments", ["JSONDocuments", "PurchaseLogs", "TextTables", "Wording"]),
    tests(
      of: "SegmentReport",
      [
        "Clustering", "CustomerFeatures", "CustomerLifecycle", "DecisionTrees", "JSONDocuments",
        "LinearAlgebra", "Segmentation", "TextTables", "Wording",
      ], exclude: ["Golden"]),
    tests(
      of: "SegmentExports",
      [
        "CustomerFeatures", "CustomerLifecycle", "DecisionTrees", "FileVocabulary", "JSONDocuments",
        "LinearAlgebra", "ParallelWork", "PurchaseLogs", "SegmentReport", "Segmentation",
        "TextTables", "Wording",
      ], exclude: ["Golden"]),
    tests(
      of: "WarehouseSQL",
      [
        "CSQLite", "Clustering", "CustomerFeatures", "CustomerLifecycle", "DecisionTrees", "LinearAlgebra",
        "ParallelWork", "PurchaseLogs", "Segmentation", "TextTables", "Wording",
      ], exclude: ["Golden", "Engines"]),
    tests(of: "ResultFolders", ["Segmentation", "Wording"]),
    .testTarget(name: "AutoSegmentTests", dependencies: ["AutoSegment"], swiftSettings: strict),
    tests(
      of: "auto-segment",
      [
        "AtomicFiles", "Clustering", "CustomerFeatures", "CustomerLifecycle", "GroupExperiments",
        "JSONDocuments", "LocalPage", "PurchaseLogs", "ResultFolders", "SegmentExports", "SegmentReport",
        "Segmentation", "TextTables", "WarehouseSQL",
        "Wording",
      ],
      folder: "CommandLine", exclude: ["Faults", "Golden"]),
    tests(
      of: "LocalPage",
      [
        "JSONDocuments", "Segmentation", "Wording", .web("NIOCore", of: "swift-nio"),
        .web("NIOEmbedded", of: "swift-nio"),
      ]),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "CustomerFeatures", "FileVocabulary", "JSONDocuments", "LinearAlgebra", "LocalPage", "ParallelWork",
        "PurchaseLogs",
        "SegmentReport", "Segmentation", "TextTables", "Wording",
      ],
      path: "Tests/Fuzz/Properties", swiftSettings: strict),
  ]
)
