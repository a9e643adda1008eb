package import Foundation

/// Folders that tests read and write.
package enum TestFolders {
  /// The checkout.
  package static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Real data to measure with, beside the checkout or named by `AMICA_TEST_DATA`; nil where there is none.
  package static let sharedData: URL? = {
    let named = ProcessInfo.processInfo.environment["AMICA_TEST_DATA"].map {
      URL(fileURLWithPath: $0, isDirectory: true)
    }
    let folder =
      named ?? checkout.deletingLastPathComponent().appendingPathComponent("shared/data", isDirectory: true)
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// A new empty folder, removed when the body returns.
  package static func temporary<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "amica-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }
}
