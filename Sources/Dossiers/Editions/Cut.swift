import Diagnostics
import Markup

// The filter itself. What an audience may not see is cut out of the text of a file, and the rest is parsed again. From
// then on the file is one in which the hidden parts were never written: the places of findings, their excerpts and the
// lines that are compared all follow from the shorter text, and no later step has to think of secrecy.

/// How a file is read again: whole, or its front matter alone.
typealias Parser = (SourceFile) -> ParsedFile

extension ParsedFile {
  /// The same file as an audience that may see it sees it.
  func cut(_ levels: StatedLevels, for audience: Audience, parser: Parser = parse) -> ParsedFile {
    guard !levels.hidesNothing(from: audience), var redaction = Redaction(of: self) else { return self }
    for part in levels.lines where !audience.maySee(part.level) { redaction.remove(lines: part.lines) }
    guard let tree = frontMatter, !tree.nodes.isEmpty else {
      return redaction.isEmpty ? self : parser(redaction.source)
    }
    let isGone = levels.gone(for: audience, in: tree)
    guard isGone.contains(true) else { return redaction.isEmpty ? self : parser(redaction.source) }
    let body = redaction
    redaction.remove(isGone)
    return held(parser(redaction.source), against: tree.removing(tree.roots(of: isGone)), body: body, parser)
  }

  /// The same file with the placeholder for each id of its front matter that names nothing in an edition, for each
  /// `[[id]]` of its body, and for each id that one of its figures selects by.
  func withoutAbsentIds(_ names: Set<String>, under model: PlanningModel) -> ParsedFile {
    let absent = frontMatter.map { absentIds(in: $0, names: names, under: model) } ?? []
    let links = body.links.filter { $0.form == .wiki && !$0.target.isEmpty && !names.contains($0.target) }
    let figures = body.figures.compactMap(\.tree).map { (tree: $0, ids: $0.absentIds(ofFigure: names, under: model)) }
    guard !absent.isEmpty || !links.isEmpty || figures.contains(where: { !$0.ids.isEmpty }),
      var redaction = Redaction(of: self)
    else { return self }
    for link in links { redaction.replaceName(in: link.span, with: Edition.absentId) }
    for figure in figures {
      for id in figure.ids { redaction.replace(id, of: figure.tree, with: Edition.absentId) }
    }
    guard let tree = frontMatter, !absent.isEmpty else { return parse(redaction.source) }
    let body = redaction
    for id in absent { redaction.replace(id, of: tree, with: Edition.absentId) }
    return held(parse(redaction.source), against: tree.replacing(absent, with: Edition.absentId), body: body, parse)
  }

  /// The file that was parsed from the cut text, after a check: its front matter must say the same as the tree from
  /// which the same nodes were removed. If it does not (some ways of writing YAML cannot be cut safely), the tree is
  /// used instead, and the file has no source text, so that nothing hidden is left in it.
  ///
  /// - Parameters:
  ///   - tree: the front matter without the hidden nodes.
  ///   - body: the cuts that were made in the body alone.
  private func held(_ result: ParsedFile, against tree: YAMLTree, body: Redaction, _ parser: Parser) -> ParsedFile {
    if let read = result.frontMatter, result.frontMatterIsBroken == frontMatterIsBroken, read.sameContent(as: tree) {
      return result
    }
    let rest = body.isEmpty ? self : parser(body.source)
    return ParsedFile(
      source: SourceFile(path: path, bytes: []), frontMatter: tree, frontMatterIsBroken: frontMatterIsBroken,
      body: rest.body,
      diagnostics: rest.diagnostics)
  }
}

extension YAMLTree {
  /// The nodes that are gone although the node that holds them stays.
  fileprivate func roots(of isGone: [Bool]) -> [Index] {
    var roots: [Index] = []
    var at = 0
    while at < nodes.count {
      if isGone[at] {
        roots.append(Index(at))
        at = Int(nodes[at].next)
      } else {
        at += 1
      }
    }
    return roots
  }
}
