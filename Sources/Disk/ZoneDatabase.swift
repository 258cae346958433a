#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Dossiers
internal import Pipeline

/// The machine's own copy of the IANA time zone database. The C library takes a zone that is not in it for UTC, and
/// says nothing.
package enum ZoneDatabase {
  private static var folder: String { variable("TZDIR") ?? "/usr/share/zoneinfo" }

  /// Whether there is one on this machine; one that cannot be looked at is there.
  package static var isThere: Bool {
    do { return try realPath(folder) != nil } catch { return true }
  }

  /// Whether a zone is in it. Where there is no database, or it cannot be looked at, any zone may be.
  static func mayHold(_ zone: String) -> Bool {
    guard zone != "UTC", isThere else { return true }
    do {
      return try realPath(folder + "/" + zone).map { try kind(of: $0) == S_IFREG } ?? false
    } catch {
      return true
    }
  }
}

extension SourceTree {
  /// The same tree, with a finding where its model names a time zone that this machine does not know.
  func lookingUpTimeZone() -> SourceTree {
    guard let zone = statedTimeZone(of: self), !ZoneDatabase.mayHold(zone.name),
      let finding = unknownTimeZone(zone.name, at: zone.span)
    else { return self }
    return with(diagnostics: diagnostics + [finding])
  }
}
