@testable import Diagnostics
@testable import Dossiers
@testable import Pages
@testable import Pipeline
import Foundation

/// A body on its way into a PDF and a Word document: the HTML that is given to each engine.
func packs(_ bytes: [UInt8]) {
  let chapter = SourceFile(
    path: "content/handbook/x.md", bytes: Array("---\nid: x\ntitle: {id: a, en: b}\n---\n\n".utf8) + bytes)
  let keys = "id: p\ntitle: {id: a, en: b}\nclassification: public\nas_of: 2026-06-01\nitems: [{handbook: x}]"
  let pack = SourceFile(path: "content/packs/p.md", text: "---\n\(keys)\n---\n")
  let documents = made(from: SourceTree(files: [chapter, pack]))
  for document in documents {
    guard let word = try? document.word else { preconditionFailure("its styles do not fit into an archive") }
    hold(html: word.html)
    precondition(document.html().count > 500, "an empty print")
  }
}

/// Waits for one handbook to be compiled: libFuzzer knows no `await`.
private func made(from tree: SourceTree) -> [PackDocument] {
  nonisolated(unsafe) var documents: [PackDocument] = []
  let done = DispatchSemaphore(value: 0)
  guard let today = CalendarDate("2026-06-01") else { return [] }
  Task.detached {
    let assessed = await assess(tree, asOf: today, for: nil, workers: Workers(1))
    var wishes = SiteWishes(isDraft: true, version: "1")
    wishes.isSearched = false
    let compiled = await compile(assessed, tree, wishes)
    documents = compiled.packs.map { $0.make() }
    _ = done.signal()
  }
  done.wait()
  return documents
}
