/// A path that is equal to another where their bytes are. To Swift two ways of writing an accented letter (Unicode UAX
/// 15, NFC and NFD) are one text, to most disks two names: the page under the old one would stay.
package struct PathBytes: Hashable, Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  package static func == (one: PathBytes, other: PathBytes) -> Bool { one.path.utf8.elementsEqual(other.path.utf8) }

  package func hash(into hasher: inout Hasher) {
    var path = path
    path.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
