// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "trees",
  dependencies: [.package(name: "auto-segment", path: "../..")],
  targets: ["tree-scores", "tree-times"].map {
    .executableTarget(
      name: $0, dependencies: [.product(name: "AutoSegment", package: "auto-segment")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
      ])
  }
)
