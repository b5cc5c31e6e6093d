// swift-tools-version: 6.2
import PackageDescription

/// Measures the built program from outside, as its users meet it: so it depends on nothing of feedtop's own code.
let package = Package(
    name: "Benchmarks",
    targets: [
        .executableTarget(
            name: "bench",
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .treatAllWarnings(as: .error),
            ])
    ],
    swiftLanguageModes: [.v6]
)
