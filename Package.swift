// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A module of the library; its tests mirror it under Tests/.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "stance",
  platforms: [.macOS("26.0")],
  products: [
    .library(
      name: "Stance",
      targets: ["StanceClassifier", "StanceArchive", "StanceAggregation", "StanceTuning", "StanceReport"]),
    .executable(name: "stance", targets: ["stance"]),
  ],
  targets: [
    .systemLibrary(name: "CZlib"),
    .target(name: "CBuiltinLexicon"),
    .target(name: "CVector"),
    module("StanceClassifier", ["CBuiltinLexicon", "CVector"]),
    module("StanceArchive", ["StanceClassifier", "CVector", "CZlib"]),
    module("StanceAggregation", ["StanceClassifier"]),
    module("StanceTuning", ["StanceClassifier"]),
    module("StanceReport", ["StanceClassifier", "StanceAggregation", "StanceTuning"]),
    .executableTarget(
      name: "stance",
      dependencies: [
        "StanceClassifier", "StanceArchive", "StanceAggregation", "StanceTuning", "StanceReport",
      ],
      exclude: ["README.md"],
      swiftSettings: strict),
    .executableTarget(name: "SampleCorpus", exclude: ["README.md"], swiftSettings: strict),
    tests("StanceClassifierTests", ["StanceClassifier"]),
    tests("StanceArchiveTests", ["StanceArchive", "StanceClassifier"]),
    tests("StanceAggregationTests", ["StanceAggregation", "StanceClassifier"]),
    tests("StanceTuningTests", ["StanceTuning", "StanceClassifier"]),
    tests("StanceReportTests", ["StanceReport", "StanceAggregation", "StanceTuning"]),
    .testTarget(
      name: "StanceCommandTests", dependencies: ["stance", "StanceAggregation"],
      exclude: ["Cases", "README.md", "checks-passed.tsv"],
      swiftSettings: strict),
    .testTarget(name: "SampleCorpusTests", dependencies: ["SampleCorpus"], swiftSettings: strict),
  ]
)
