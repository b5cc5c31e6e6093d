// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of the package is compiled with.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// The two modules that talk to C mark each unsafe call.
let houseWithC: [SwiftSetting] = house + [.strictMemorySafety()]

let package = Package(
    name: "feedtop",
    products: [
        .executable(name: "feedtop", targets: ["feedtop"]),
        .library(name: "SSE", targets: ["SSE"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        // System libraries: a module map and the includes, nothing else.
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CPcre2", providers: [.apt(["libpcre2-dev"])]),

        // C of our own: what Swift cannot call, and the byte scan.
        .target(name: "CShims", dependencies: ["CCurl", "CNcurses", "CPcre2"]),
        .target(name: "CScan"),

        .target(name: "SSE", dependencies: ["CScan"], swiftSettings: house),
        .target(name: "TerminalKit", swiftSettings: house),
        .target(name: "FeedCore", dependencies: ["SSE", "CScan", "CPcre2", "CShims"], swiftSettings: house),
        .target(
            name: "Settings",
            dependencies: ["FeedCore", "TerminalKit", .product(name: "Yams", package: "Yams")],
            resources: [.embedInCode("Themes")],
            swiftSettings: house),
        .target(name: "Transfer", dependencies: ["CCurl", "CShims"], swiftSettings: houseWithC),
        .target(name: "FeedEngine", dependencies: ["FeedCore", "SSE", "Transfer"], swiftSettings: house),
        .target(
            name: "DemoFeeds",
            dependencies: [
                "SSE",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            swiftSettings: house),
        .target(name: "Screens", dependencies: ["FeedCore", "TerminalKit"], swiftSettings: house),
        .target(
            name: "NcursesDisplay", dependencies: ["TerminalKit", "CNcurses", "CShims"],
            swiftSettings: houseWithC),
        .target(
            name: "FeedtopApp",
            dependencies: [
                "SSE", "FeedCore", "FeedEngine", "Transfer", "Settings", "TerminalKit", "Screens",
                "NcursesDisplay", "DemoFeeds", "CShims",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: house),
        .executableTarget(name: "feedtop", dependencies: ["FeedtopApp"], swiftSettings: house),

        // Dies with the screen up, for the tests of a crash; no product.
        .executableTarget(
            name: "feedtop-trap", dependencies: ["NcursesDisplay", "TerminalKit"], swiftSettings: house),
        // Draws without a terminal, for the benchmark of that; no product. What FeedCore needs of CShims stands beside
        // what others need of ncurses.
        .executableTarget(
            name: "feedtop-draw", dependencies: ["DemoFeeds", "FeedCore", "SSE", "Screens", "TerminalKit"],
            swiftSettings: house, linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(
            name: "FeedtopTestKit",
            dependencies: ["CShims", "SSE", "FeedCore", "TerminalKit"],
            swiftSettings: house),
        .testTarget(
            name: "FeedtopTestKitTests", dependencies: ["FeedtopTestKit", "SSE", "FeedCore", "TerminalKit"],
            swiftSettings: house),
        .testTarget(name: "SSETests", dependencies: ["SSE"], swiftSettings: house),
        .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit"], swiftSettings: house),
        .testTarget(name: "FeedCoreTests", dependencies: ["FeedCore", "SSE", "CScan"], swiftSettings: house),
        .testTarget(
            name: "SettingsTests", dependencies: ["Settings", "FeedCore", "TerminalKit"], swiftSettings: house),
        .testTarget(
            name: "TransferTests", dependencies: ["CCurl", "Transfer", "FeedtopTestKit"], swiftSettings: house),
        .testTarget(
            name: "FeedEngineTests", dependencies: ["FeedEngine", "FeedCore", "SSE", "Transfer", "FeedtopTestKit"],
            swiftSettings: house),
        .testTarget(name: "DemoFeedsTests", dependencies: ["DemoFeeds", "SSE"], swiftSettings: house),
        .testTarget(
            name: "ScreensTests", dependencies: ["Screens", "FeedCore", "SSE", "TerminalKit"], exclude: ["Pictures"],
            swiftSettings: house),
        .testTarget(
            name: "NcursesDisplayTests", dependencies: ["NcursesDisplay", "TerminalKit", "FeedtopTestKit"],
            swiftSettings: house),
        .testTarget(
            name: "FeedtopAppTests",
            dependencies: [
                "FeedtopApp", "Settings", "Screens", "FeedCore", "FeedEngine", "SSE", "TerminalKit", "FeedtopTestKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "EndToEndTests", dependencies: ["FeedtopTestKit", "feedtop", "feedtop-trap"], swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)
