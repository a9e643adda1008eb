// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// - Parameter fixtures: data files of the tests, which they find by the checkout's path.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], fixtures: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "Installation"] + (name == "Domain" ? [] : ["Domain"])
      + dependencies,
    exclude: fixtures,
    swiftSettings: settings)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let lifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
  name: "linea-amica",
  products: [
    .executable(name: "amica", targets: ["amica"]),
    .executable(name: "amica-synthesizer", targets: ["amica-synthesizer"]),
    .executable(name: "amica-benchmark", targets: ["amica-benchmark"]),
    .executable(name: "espeak-loop", targets: ["espeak-loop"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    library("Domain"),
    library("Installation"),
    library("Profiles", ["Domain"]),
    library("PlainLanguage", ["Domain"]),
    library("Questions", ["Domain"]),
    library("Messages", ["Domain"]),
    library("Conversation", ["Domain", "Messages"]),
    library("Disservices"),
    library("SynthesizerProtocol"),
    .systemLibrary(
      name: "CEspeakNG", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
    .systemLibrary(name: "CSoxr", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
    .executableTarget(
      name: "amica-synthesizer",
      dependencies: ["CEspeakNG", "SynthesizerProtocol"],
      swiftSettings: settings),
    library("Speech", ["Domain", "SynthesizerProtocol", "CSoxr"]),
    library("Directory", ["Domain", grdb]),
    library("Store", ["Domain", grdb, crypto, cryptoExtras]),
    library("GatewayAPI", ["Domain"]),
    library("GatewayClient", ["Domain", "GatewayAPI"]),
    library("Rendering", ["Domain", "Messages", "Speech"]),
    library(
      "Mediation",
      [
        "Domain", "GatewayAPI", "Profiles", "Questions", "PlainLanguage", "Speech", "Directory", "Store",
        "Messages", "Rendering", "Conversation", "Disservices",
      ]),
    library(
      "Service",
      [
        "Domain", "GatewayAPI", "Mediation", "Profiles", "PlainLanguage", "Speech", "Directory", "Store",
        "Disservices", "Rendering", hummingbird, lifecycle, logging, crypto,
      ]),
    library("Terminal", ["Domain", "GatewayAPI", "Messages"]),
    .executableTarget(
      name: "amica",
      dependencies: [
        "Domain", "Installation", "Messages", "Profiles", "Questions", "PlainLanguage", "Speech",
        "Directory", "Disservices", "Store", "GatewayAPI", "GatewayClient", "Rendering", "Mediation",
        "Service", "Terminal",
        arguments,
        lifecycle,
        unixSignals, logging,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "amica-benchmark",
      dependencies: [
        "Domain", "Installation", "Mediation", "Profiles", "PlainLanguage", "Speech", "Directory",
        "Questions",
      ],
      path: "Benchmarks/amica-benchmark", swiftSettings: settings),
    .executableTarget(name: "espeak-loop", dependencies: ["CEspeakNG"], path: "Benchmarks/espeak-loop"),
    .target(
      name: "TestSupport", dependencies: ["Installation"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .target(
      name: "MediationTestSupport", dependencies: ["Installation", "Mediation", "TestSupport"],
      path: "Tests/MediationTestSupport", swiftSettings: settings),
    tests("Domain", ["TestSupport"]),
    tests("Profiles", ["TestSupport"]),
    tests(
      "PlainLanguage", ["TestSupport"],
      fixtures: ["mutations.tsv", "rewrites.tsv", "free-rewrites.tsv", "review.jsonl", "Fixtures"]),
    tests("Questions", ["TestSupport"], fixtures: ["Fixtures", "near-miss.json", "paraphrases.json"]),
    tests("Messages", ["TestSupport"]),
    tests("Disservices", ["TestSupport"]),
    tests("Conversation", ["Messages", "TestSupport"], fixtures: ["conversations"]),
    tests(
      "Speech", ["SynthesizerProtocol", "TestSupport"],
      fixtures: [
        "lexicon-phonemes-it.tsv", "normalisation-it.tsv", "normalisation-de.tsv", "normalisation-en.tsv",
        "normalisation-fr.tsv", "normalisation-sl.tsv", "normalisation-phonemes-it.tsv",
        "normalisation-phonemes-foreign.tsv",
      ]),
    tests("Directory", ["TestSupport"], fixtures: ["Fixtures"]),
    tests("Store", ["TestSupport", grdb]),
    tests("Rendering", ["Messages", "Speech", "TestSupport"]),
    tests(
      "Mediation",
      [
        "GatewayAPI", "Profiles", "Directory", "PlainLanguage", "Questions", "Store", "Messages", "Rendering",
        "MediationTestSupport", "TestSupport",
      ], fixtures: ["near-miss.json"]),
    tests(
      "Service",
      [
        "GatewayAPI", "GatewayClient", "Directory", "Disservices", "Mediation", "Profiles", "Store",
        "MediationTestSupport",
        "TestSupport",
        lifecycle, logging,
      ]),
    .testTarget(
      name: "AmicaTests", dependencies: ["Installation", "TestSupport", "amica"], swiftSettings: settings),
    tests("Terminal", ["GatewayAPI", "Messages", "TestSupport"]),
  ]
)
