/// A file that holds a register under another name than before.
package struct RenamedRegister: Sendable {
  package let name: String
  package let before: String
}

/// Registers that were saved under another name (`register (1).xlsx`): no dossier comes from a register of this name,
/// and most of its rows say what the rows of one other register said.
///
/// - Parameter contents: what each draft says, as a hash; nil where nothing is remembered that could be the same.
func renamedRegisters(_ drafts: [DossierDraft?], _ contents: [Int?], before: [RowBefore]) -> [RenamedRegister] {
  let given = Set(drafts.lazy.compactMap { $0?.register })
  let known = Set(before.lazy.compactMap { $0.source?.register })
  // The registers that said the same, by what they said.
  var earlier: [Int: Set<String>] = [:]
  for row in before {
    guard let content = row.content, let source = row.source, !given.contains(source.register) else { continue }
    earlier[content, default: []].insert(source.register)
  }
  guard !earlier.isEmpty else { return [] }
  return given.subtracting(known).sorted().compactMap { register in
    let rows = drafts.indices.filter { drafts[$0]?.register == register }
    var counts: [String: Int] = [:]
    for other in rows.lazy.compactMap({ contents[$0] }).flatMap({ earlier[$0] ?? [] }) {
      counts[other, default: 0] += 1
    }
    let most = counts.filter { $0.value * 2 > rows.count }.keys.min()
    return most.map { RenamedRegister(name: register, before: $0) }
  }
}
