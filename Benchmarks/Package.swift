// swift-tools-version: 6.1
import PackageDescription

// A package of its own: it sees only what is public, as any other user of the library.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "auto-segment", path: "..")],
  targets: [
    .executableTarget(
      name: "segment-bench", dependencies: [.product(name: "AutoSegment", package: "auto-segment")])
  ]
)
