// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "tree-scores",
  dependencies: [.package(name: "auto-segment", path: "../..")],
  targets: [
    .executableTarget(
      name: "tree-scores", dependencies: [.product(name: "AutoSegment", package: "auto-segment")],
      swiftSettings: [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")])
  ]
)
