/// A path that is equal to another where their bytes are. To Swift two ways of writing an accented letter (Unicode UAX
/// 15, NFC and NFD) are one text, to most disks two names: the page under the old one would stay.
struct PathBytes: Hashable {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  static func == (one: PathBytes, other: PathBytes) -> Bool { one.path.utf8.elementsEqual(other.path.utf8) }

  func hash(into hasher: inout Hasher) {
    for byte in path.utf8 { hasher.combine(byte) }
  }
}
