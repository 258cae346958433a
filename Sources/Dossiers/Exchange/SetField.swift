package import Diagnostics
internal import Markup

/// Why a field could not be set in a file by a program.
package struct FieldNotSet: Error, Sendable {
  package let why: Bilingual

  static let comment = FieldNotSet(
    why: Bilingual(
      id: "di dalam nilainya ada komentar: ubah sendiri di berkasnya",
      en: "there is a comment within its value: change it in the file"))
  static let length = FieldNotSet(
    why: Bilingual(
      id: "banyaknya butir berubah: tambah atau hapus butirnya di berkasnya",
      en: "the number of items changes: add or remove items in the file"))
  static let form = FieldNotSet(
    why: Bilingual(
      id: "di berkas tertulis dalam bentuk lain: ubah sendiri di sana",
      en: "the file has it in another form: change it there"))
}

/// A file with one field of its front matter set, added or taken out, and all else as it was to the byte: comments,
/// order, quotes and layout.
///
/// The edits are made of the file's text (`FieldEdits`, by `FrontMatterLayout`). The changed file is then read again,
/// and counts only if the field now says the new value and all other keys say what they said before: an edit that went
/// wrong is refused, never written.
///
/// - Parameters:
///   - value: shaped as `FieldPlace.value` gives it; null takes the field out.
///   - first: the language of texts that name none.
package func setField(_ place: FieldPlace, to value: JSON, in file: SourceFile, first: String) throws(FieldNotSet)
  -> SourceFile
{
  let wanted = value.asTexts
  guard let key = place.steps.first?.key, let before = mapping(in: file) else { throw .form }
  if place.value(in: before, first: first) == wanted { return file }
  let layout = FrontMatterLayout(file, before)
  let edits = try FieldEdits(place, in: layout, first: first).setting(value)
  let changed = SourceFile(path: file.path, bytes: layout.applying(edits))
  guard let after = mapping(in: changed), place.value(in: after, first: first) == wanted,
    after.saysTheSame(as: before, exceptUnder: key)
  else { throw .form }
  return changed
}

/// The front matter of a file; nil where it is broken, or no mapping.
private func mapping(in file: SourceFile) -> YAMLTree? {
  let parsed = parse(file) { _ in false }
  guard let tree = parsed.frontMatter, !parsed.frontMatterIsBroken, tree.nodes.first?.kind == .mapping else {
    return nil
  }
  return tree
}
