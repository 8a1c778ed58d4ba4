// swift-tools-version: 6.1
import PackageDescription

// A package of someone else that uses the library: it sees only what is public.
let package = Package(
  name: "client",
  dependencies: [.package(name: "auto-segment", path: "../..")],
  targets: [
    .executableTarget(name: "client", dependencies: [.product(name: "AutoSegment", package: "auto-segment")]),
    // The last step of the tutorial.
    .executableTarget(name: "tutorial", dependencies: [.product(name: "AutoSegment", package: "auto-segment")]),
  ]
)
