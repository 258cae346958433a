internal import CStemmer

/// Snowball's stemmer of one language. Not to be shared by two threads.
final class Stemmer {
  private let handle: OpaquePointer

  /// nil for a language that Snowball has no stemmer for, or that a site cannot be in.
  init?(_ language: String) {
    guard let name = ["id": "indonesian", "en": "english"][language], let handle = sb_stemmer_new(name, "UTF_8") else {
      return nil
    }
    self.handle = handle
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a folded word. Words with a digit have none but themselves.
  func stem(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard !word.contains(where: { $0 < 0x3A }), let stem = sb_stemmer_stem(handle, word.baseAddress, Int32(word.count))
    else { return Array(word) }
    return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
  }
}
