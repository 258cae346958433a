import Diagnostics
import Markup

/// What stands at each path under `content/`. Names written in another Unicode form (NFC, NFD) are the same key: Swift
/// compares strings by canonical equivalence.
struct Paths {
  enum Place {
    case document(Handbook.Target)
    /// Index into the edition's translations.
    case translation(Int, of: Handbook.Target)
    /// A content file that is there and cannot be read: no page, and no finding about links to it.
    case unreadable
    /// A file that is there and is neither a page nor published: the model, and Markdown outside the folders of the
    /// kinds.
    case neitherPageNorAttachment
    /// Its path as the disk gave it.
    case attachment(String)
    /// The same of one that is not published.
    case refused(String)
  }

  private var places: [String: Place] = [:]
  /// Ids of the unreadable files, where they can be made out.
  private(set) var unreadable: Set<String> = []
  let attachments: [String]
  /// Why some of the attachments are not published.
  let refused: [String: Refusal]

  init(
    of shelves: Shelves, in edition: Edition, modelPath: String, attachments: [String], refused: [String: Refusal]
  ) {
    self.refused = refused
    self.attachments = attachments.filter { !edition.hiddenAttachments.contains($0) }.sorted()
    places.reserveCapacity(edition.files.count + self.attachments.count)
    for target in shelves.targets { places[shelves[target].file.path] = .document(target) }
    places[modelPath] = .neitherPageNorAttachment
    for file in edition.files where places[file.path] == nil {
      guard ContentKind(path: file.path) != nil else {
        places[file.path] = .neitherPageNorAttachment
        continue
      }
      places[file.path] = .unreadable
      if let id = file.salvagedId { unreadable.insert(id) }
    }
    for (index, translation) in edition.translations.enumerated() {
      switch places[translation.original] {
      case .document(let target): places[translation.file.path] = .translation(index, of: target)
      case .unreadable: places[translation.file.path] = .unreadable
      case .attachment, .refused, .translation, .neitherPageNorAttachment, nil: break
      }
    }
    for path in self.attachments where places[path] == nil {
      places[path] = refused[path] == nil ? .attachment(path) : .refused(path)
    }
  }

  subscript(path: String) -> Place? { places[path] }

  /// Paths of documents and translations, sorted: for "did you mean".
  var documents: [String] {
    places.compactMap { path, place in
      switch place {
      case .attachment, .refused, .neitherPageNorAttachment: nil
      case .document, .translation, .unreadable: path
      }
    }.sorted()
  }
}
