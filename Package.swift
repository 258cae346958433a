// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility")
]

/// Tests that look through hundreds of sites are compiled as the program is: unoptimised they take minutes more.
let quick: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "naskah",
  products: [.executable(name: "naskah", targets: ["naskah"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2")
  ],
  targets: [
    // System libraries, each seen by one module only.
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .target(name: "CDisk"),

    // The picture, from the bottom up. Imports point down only (ArchitectureTests).
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Markup", dependencies: ["Diagnostics", "CMark", "CYAML"], swiftSettings: strict),
    .target(name: "Templates", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(name: "Formats", swiftSettings: strict),
    .target(name: "Leaks", dependencies: ["CZlib"], swiftSettings: strict),
    .target(
      name: "Workbooks", dependencies: ["Diagnostics", "CZip", "CExpat", "CXLSXWriter"], swiftSettings: strict),
    .target(name: "Charts", exclude: ["Data"], swiftSettings: strict, plugins: ["EmbedFiles"]),
    .target(name: "Search", dependencies: ["CStemmer"], swiftSettings: strict),
    .target(
      name: "Dossiers", dependencies: ["Diagnostics", "Markup"], exclude: ["Data"], swiftSettings: strict,
      plugins: ["EmbedFiles"]),
    .target(name: "Planning", dependencies: ["Diagnostics", "Markup", "Dossiers"], swiftSettings: strict),
    .target(
      name: "Registers", dependencies: ["Diagnostics", "Workbooks", "Dossiers", "Planning", "Formats"],
      exclude: ["Data"], swiftSettings: strict, plugins: ["EmbedFiles"]),
    .target(
      name: "Pages",
      dependencies: ["Diagnostics", "Markup", "Dossiers", "Planning", "Charts", "Search", "Templates", "Formats"],
      exclude: ["Data"], swiftSettings: strict, plugins: ["EmbedFiles"]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Diagnostics", "Markup", "Dossiers", "Planning", "Charts", "Search", "Templates", "Pages", "Leaks"
      ],
      swiftSettings: strict),
    .target(
      name: "Disk", dependencies: ["Diagnostics", "Dossiers", "Charts", "Pipeline", "CDisk"], swiftSettings: strict),
    .target(
      name: "Preview",
      dependencies: [
        "Pipeline", .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio")
      ],
      exclude: ["Data"], swiftSettings: strict, plugins: ["EmbedFiles"]),
    .executableTarget(
      name: "naskah",
      dependencies: [
        "Diagnostics", "Markup", "Dossiers", "Planning", "Charts", "Templates", "Formats", "Pages", "Pipeline", "Disk",
        "Leaks", "Workbooks", "Registers", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ],
      swiftSettings: strict, plugins: ["EmbedFiles"]),

    // Puts templates/ and each Data/ into the program, so that it works without any file beside it.
    .executableTarget(name: "embed-files", swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    .target(
      name: "Support", dependencies: ["Diagnostics", "Dossiers", "Pipeline"], path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "Support"], swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "Support"], swiftSettings: strict),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates", "Support"], swiftSettings: strict),
    .testTarget(name: "LeaksTests", dependencies: ["Leaks", "Formats", "Support"], swiftSettings: strict),
    .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "Diagnostics", "Support"], swiftSettings: strict),
    .testTarget(
      name: "RegistersTests", dependencies: ["Registers", "Workbooks", "Dossiers", "Diagnostics", "Support"],
      swiftSettings: strict),
    .testTarget(name: "FormatsTests", dependencies: ["Formats", "Support"], swiftSettings: strict),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "Support"], swiftSettings: strict),
    .testTarget(name: "SearchTests", dependencies: ["Search", "Support"], swiftSettings: strict),
    .testTarget(name: "DossiersTests", dependencies: ["Dossiers", "Markup", "Support"], swiftSettings: strict),
    .testTarget(
      name: "PlanningTests", dependencies: ["Planning", "Diagnostics", "Dossiers", "Pipeline", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "PagesTests",
      dependencies: ["Pages", "Charts", "Diagnostics", "Dossiers", "Markup", "Pipeline", "Planning", "Support"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "DiskTests", dependencies: ["Disk", "Diagnostics", "Charts", "Pipeline", "Support"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Support", "Diagnostics", "Markup", "Dossiers", "Pipeline", "Disk"],
      exclude: ["Golden"], swiftSettings: strict + quick),
    .testTarget(name: "ArchitectureTests", dependencies: ["Support"], swiftSettings: strict)
  ]
)
