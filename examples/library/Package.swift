// swift-tools-version: 6.1
import PackageDescription

private let library = Target.Dependency.product(name: "AutoSegment", package: "auto-segment")

// A package of someone else that uses the library: it sees only what is public.
let package = Package(
  name: "client",
  dependencies: [.package(name: "auto-segment", path: "../..")],
  targets: [
    .executableTarget(name: "client", dependencies: [library]),
    // The last step of the tutorial.
    .executableTarget(name: "tutorial", dependencies: [library]),
  ]
)
