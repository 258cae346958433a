package import Diagnostics
package import Markup

/// The kinds of content, by the folder a file stands in.
package enum ContentKind: String, Sendable, CaseIterable {
  case dossier = "dossiers"
  case partner = "partners"
  case chapter = "handbook"
  case pack = "packs"
  case term = "glossary"
  case dashboard = "dashboards"

  /// The kind of `content/<folder>/…/x.md`; nil for any other path (`content/README.md` is not content).
  package init?(path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2)
    guard parts.count == 3, parts[0].elementsEqual("content".utf8), path.hasSuffix(".md") else { return nil }
    let folder = String(parts[1]) ?? ""
    self.init(rawValue: folder == Dashboard.folderOfPages ? ContentKind.dashboard.rawValue : folder)
  }
}

/// What every content file has, whatever its kind.
package protocol Document: Sendable {
  var file: ParsedFile { get }
  var id: String { get }
  var name: LocalizedText { get }
  /// Index into `PlanningModel.classifications`.
  var classification: Int { get }
  /// The language of the body (ISO 639-1): the file's suffix, `language:`, else the organisation's first.
  var language: String { get }
}

extension Document {
  /// The place of a value; of an absent one, the place where a missing top-level field is reported.
  package func span(_ at: YAMLTree.Index) -> Span {
    guard at >= 0, let tree = file.frontMatter else { return missingFieldSpan }
    return tree.span(at, in: file.path)
  }

  package func span<Value>(_ field: Field<Value>) -> Span { span(field.at) }

  /// The place of the key in front of a mapping's value.
  package func keySpan(_ at: YAMLTree.Index) -> Span { span(at - 1) }

  /// Which one of its list an item is, from 1.
  package func numberInList(_ at: YAMLTree.Index) -> Int {
    guard at >= 0, let tree = file.frontMatter else { return 1 }
    let list = tree.nodes.indices.last { $0 < at && tree.nodes[$0].kind == .sequence && tree.nodes[$0].next > at }
    return list.flatMap { tree.children(YAMLTree.Index($0)).firstIndex(of: at) }.map { $0 + 1 } ?? 1
  }

  /// Where a missing top-level field is reported: at `stage:` (its value), else line 1.
  package var missingFieldSpan: Span {
    guard let tree = file.frontMatter, let stage = tree.value(0, "stage") else { return Span(path: file.path, line: 1) }
    return tree.span(stage, in: file.path)
  }

  /// Whether a list has items that another finding is about: they count as given, and may have been meant for any
  /// value.
  package func hasUnknownItems<Value>(_ list: Field<[Value]>) -> Bool {
    guard list.isPresent, let tree = file.frontMatter else { return false }
    guard tree.nodes[Int(list.at)].kind == .sequence else { return list.isUnknown }
    var written = 0
    var at = list.at + 1
    while at < tree.nodes[Int(list.at)].next {
      written += 1
      at = tree.nodes[Int(at)].next
    }
    return written != list.value?.count
  }

  /// The keys of a mapping, known or not.
  package func keys(below mapping: YAMLTree.Index) -> [String] {
    guard mapping >= 0, let tree = file.frontMatter, tree.nodes[Int(mapping)].kind == .mapping else { return [] }
    return tree.children(mapping).map { tree.string($0 - 1) }
  }

  /// A scalar as it was written: for a value that is present and unusable.
  package func text(_ at: YAMLTree.Index) -> String? {
    guard at >= 0, let tree = file.frontMatter, tree.nodes[Int(at)].kind == .scalar else { return nil }
    return tree.string(at)
  }
}
