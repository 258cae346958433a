/// The names a page gives its template: their order, kinds and what they are. A template is checked against it when it
/// is loaded.
package final class Shape: Sendable {
  package struct Field: Sendable {
    package let name: String
    package let kind: Kind
    /// One sentence for the generated table of names.
    package let note: String

    package static func text(_ name: String, _ note: String) -> Field { Field(name: name, kind: .text, note: note) }
    package static func html(_ name: String, _ note: String) -> Field { Field(name: name, kind: .html, note: note) }
    package static func flag(_ name: String, _ note: String) -> Field { Field(name: name, kind: .flag, note: note) }
    package static func list(_ name: String, of shape: Shape, _ note: String) -> Field {
      Field(name: name, kind: .list(shape), note: note)
    }
    package static func record(_ name: String, _ shape: Shape, _ note: String) -> Field {
      Field(name: name, kind: .record(shape), note: note)
    }
    /// Texts known when the template is compiled (the words of a language): `{{words.register}}` costs nothing to
    /// render.
    package static func words(_ name: String, _ note: String) -> Field { Field(name: name, kind: .words, note: note) }
  }

  package enum Kind: Sendable {
    case text, html, flag, words
    case list(Shape)
    /// May be `.none`.
    case record(Shape)
  }

  package let name: String
  package let fields: [Field]

  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }
}
