/// A printed form of a pack that stands in the handbook's folder.
package struct PackPrint: Sendable {
  /// Where `naskah pack` writes, in the handbook's folder.
  package static let folder = "_packs"
  /// In that folder: `<id>.<language>.pdf`.
  package let name: String
  /// The hash of the document that it was made from.
  package let document: String

  package init(name: String, document: String) {
    self.name = name
    self.document = document
  }
}
