internal import CYAML
internal import Diagnostics

/// What libyaml refused, in an officer's words.
///
/// - Parameter last: the last node that was read.
func yamlSyntax(
  of parser: yaml_parser_t, in document: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int, after last: YAMLTree.Node?
) -> Diagnostic {
  let text = YAMLText(document, path: path, firstLine: firstLine)
  let located: LocatedMistake
  if parser.error == YAML_READER_ERROR {
    let span = text.span(text.place(of: parser.problem_offset, in: document), 1)
    let scalar = UInt32(truncatingIfNeeded: parser.problem_value)
    located = LocatedMistake(mistake: .character(.control(scalar)), span: span, fixes: [Diagnostic.Fix(span, "")])
  } else {
    located = MistakeSearch(parser, text, firstLine: firstLine, last: last).located
  }
  return yamlMistake(located.mistake, at: located.span, fixes: located.fixes)
}

/// Finds what is behind one of libyaml's problems: it names the place where reading stopped, which is often not where the mistake is.
private struct MistakeSearch {
  typealias Place = YAMLText.Place

  private let problem: String
  private let context: String
  private let at: Place
  /// Where the thing began that was being read.
  private let began: Place
  private let text: YAMLText
  private let last: YAMLTree.Node?
  private let firstLine: Int

  init(_ parser: yaml_parser_t, _ text: YAMLText, firstLine: Int, last: YAMLTree.Node?) {
    problem = parser.problem.map { String(cString: $0) } ?? ""
    context = parser.context.map { String(cString: $0) } ?? ""
    at = Place(line: Int(parser.problem_mark.line), column: Int(parser.problem_mark.column))
    began = Place(line: Int(parser.context_mark.line), column: Int(parser.context_mark.column))
    self.text = text
    self.last = last
    self.firstLine = firstLine
  }

  /// By libyaml's own sentences (0.2.5); one that it does not know yet is passed on as it is.
  var located: LocatedMistake {
    func says(_ words: String...) -> Bool { words.contains { problem.contains($0) } }
    func reading(_ what: String) -> Bool { context.contains(what) }
    if says("tab character") { return found(.character(.tab), at) }
    if reading("directive") || says("directive", "incompatible YAML") { return found(.refused(.directive), atWord: began) }
    if says("tag handle") || reading("a tag") { return found(.refused(.tag), atWord: began) }
    if says("cannot start any token") { return text.scalar(at) == "\t" ? found(.character(.tab), at) : badBeginning(at) }
    if says("alphabetic or numeric") { return badBeginning(began) }
    if says("mapping keys are not allowed") { return badBeginning(at) }
    if says("block sequence entries") { return found(.line(.listBesideName), at) }
    if says("mapping values are not allowed") { return unexpectedColon }
    if says("could not find expected ':'") { return lineWithoutColon }
    if reading("a quoted scalar") { return says("stream", "document indicator") ? found(.quote(.notClosed(text.scalar(began))), began) : badEscape }
    if says("expected ',' or") { return brokenBrackets }
    if says("expected node content") { return found(.bracket(.valueExpected(text.scalar(at))), at) }
    if reading("a block scalar") { return textAfterBlockSign }
    if says("expected key", "'-' indicator", "<document start>") { return strayText }
    return found(.other(problem), at)
  }

  private func found(_ mistake: YAMLMistake, _ place: Place, _ length: Int = 1) -> LocatedMistake {
    LocatedMistake(mistake: mistake, span: text.span(place, length))
  }

  private func found(_ mistake: YAMLMistake, atWord place: Place) -> LocatedMistake {
    found(mistake, place, text.wordLength(at: place))
  }

  private func replacing(_ place: Place, _ written: String, by quoted: String?) -> [Diagnostic.Fix] {
    quoted.map { [Diagnostic.Fix(text.span(place, written.unicodeScalars.count), $0)] } ?? []
  }

  /// A value that begins with a sign of YAML's.
  private func badBeginning(_ place: Place) -> LocatedMistake {
    let value = text.rest(from: place)
    let isBracketed = text.line(place.line).prefix(place.column).contains { $0 == "[" || $0 == "{" }
    let mayBeBracketed = value.unicodeScalars.contains { $0 == "]" || $0 == "}" } || value.hasSuffix(",")
    let quoted = isBracketed || mayBeBracketed ? nil : inQuotes(value)
    return LocatedMistake(
      mistake: .character(.beginsValue(text.scalar(place), quoted: quoted)), span: text.span(place, 1), fixes: replacing(place, value, by: quoted))
  }

  /// `title: Plan: part two`, or a field indented below one that has a value.
  private var unexpectedColon: LocatedMistake {
    let before = text.line(at.line).prefix(at.column)
    if let colon = before.indices.dropLast().first(where: { before[$0] == ":" && before[$0 + 1].isBlank }),
      let start = before[(colon + 1)...].firstIndex(where: { !$0.isBlank })
    {
      let place = Place(line: at.line, column: start)
      let value = text.rest(from: place)
      let quoted = inQuotes(value)
      return LocatedMistake(
        mistake: .line(.colonInValue(value, quoted: quoted)), span: text.span(at, 1), fixes: replacing(place, value, by: quoted))
    }
    guard let above = text.lineAbove(at.line), let indentation = text.indentation(above) else { return found(.other(problem), at) }
    let start = Place(line: above, column: indentation)
    let content = text.rest(from: start)
    guard content.contains(": ") else { return found(.line(.colonMissing(content)), start, content.unicodeScalars.count) }
    let own = Place(line: at.line, column: text.indentation(at.line) ?? at.column)
    let field = String(scalars: before.dropFirst(own.column))
    return found(
      .line(.fieldBelowValue(field, above: text.span(start, content.unicodeScalars.count))), own, max(1, field.unicodeScalars.count))
  }

  /// `stage implementation`, `stage:implementation`.
  private var lineWithoutColon: LocatedMistake {
    let line = text.rest(from: began)
    let scalars = Array(line.unicodeScalars)
    if let colon = scalars.firstIndex(of: ":"), colon > 0, scalars[..<colon].allSatisfy(\.isWord), colon + 1 < scalars.count, scalars[colon + 1] != "/" {
      let gap = text.span(Place(line: began.line, column: began.column + colon + 1), 0)
      let mistake = YAMLMistake.line(
        .spaceMissing(field: String(scalars: scalars[..<colon]), value: String(scalars: scalars[(colon + 1)...])))
      return LocatedMistake(
        mistake: mistake, span: text.span(Place(line: began.line, column: began.column + colon), 1), fixes: [Diagnostic.Fix(gap, " ")])
    }
    return found(.line(.colonMissing(line)), began, max(1, scalars.count))
  }

  private var badEscape: LocatedMistake {
    let sign = String(scalars: text.line(at.line).dropFirst(at.column).prefix(2))
    return found(.character(.escape(sign)), at, max(1, sign.unicodeScalars.count))
  }

  private var textAfterBlockSign: LocatedMistake {
    let rest = text.rest(from: at)
    return found(.quote(.textAfterBlockSign(rest)), at, max(1, rest.unicodeScalars.count))
  }

  /// Inside `[ … ]` or `{ … }`.
  private var brokenBrackets: LocatedMistake {
    let opened = text.span(began, 1)
    let here = text.scalar(at)
    let isOver = at.line > began.line && (text.indentation(at.line) ?? 0) <= (text.indentation(began.line) ?? 0)
    if isOver || text.line(at.line).count <= at.column { return found(.bracket(.notClosed(text.scalar(began))), began) }
    if here == "]" || here == "}" { return found(.bracket(.closesOther(here, opened: opened)), at) }
    return found(.bracket(here == ":" ? .colonInside(opened: opened) : .commaMissing(opened: opened)), at)
  }

  /// Something stands where only the next field or item may.
  private var strayText: LocatedMistake {
    let here = text.scalar(at)
    if here == "]" || here == "}" { return found(.bracket(.closesNothing(here)), at) }
    if problem.contains("<document start>"), text.line(0).first == "%" { return found(.refused(.directive), atWord: Place(line: 0, column: 0)) }
    return text.indentation(at.line) == at.column ? strayLine : strayEnd
  }

  private var strayLine: LocatedMistake {
    let above = text.openColumns(above: at.line)
    guard above.contains(at.column) else {
      return found(
        .line(.indentation(column: at.column + 1, above: above.map { $0 + 1 })), Place(line: at.line, column: 0), max(1, at.column))
    }
    let line = text.rest(from: at)
    if problem.contains("'-' indicator") { return found(.line(.fieldAmongItems(line)), at, line.unicodeScalars.count) }
    return line == "-" || line.hasPrefix("- ") ? found(.line(.itemAmongFields), at) : found(.other(problem), at)
  }

  /// Behind a quotation mark or a bracket that is closed.
  private var strayEnd: LocatedMistake {
    let line = text.line(at.line)
    guard let before = line.prefix(at.column).lastIndex(where: { !$0.isBlank }) else { return found(.other(problem), at) }
    let rest = text.rest(from: at)
    let length = max(1, rest.unicodeScalars.count)
    if line[before] == "]" || line[before] == "}" { return found(.bracket(.textAfter(rest)), at, length) }
    guard line[before] == "\"" || line[before] == "'", let last else { return found(.other(problem), at) }
    let opened = Place(line: Int(last.line) - firstLine, column: Int(last.column) - 1)
    if opened.line < at.line {
      return found(.quote(.runsOn(line[before], closed: text.span(Place(line: at.line, column: before), 1))), opened)
    }
    let value = text.rest(from: opened)
    let quoted = requoted(value)
    return LocatedMistake(
      mistake: .quote(.textAfter(line[before], text: rest, quoted: quoted)), span: text.span(at, length),
      fixes: replacing(opened, value, by: quoted))
  }

  /// A value in quotes, where nothing in it would have to be escaped.
  private func inQuotes(_ value: String) -> String? {
    guard let first = value.unicodeScalars.first, !"\"'[{|>".unicodeScalars.contains(first) else { return nil }
    if !value.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" }) { return "\"\(value)\"" }
    return value.unicodeScalars.contains("'") ? nil : "'\(value)'"
  }

  /// A text whose own quotation marks ended it, in quotes of the other kind.
  private func requoted(_ value: String) -> String? {
    guard value.count > 2, let first = value.first, value.last == first else { return nil }
    let inner = String(value.dropFirst().dropLast())
    let other: Character = first == "\"" ? "'" : "\""
    guard !inner.contains(other), !inner.contains("\\") else { return nil }
    return "\(other)\(inner)\(other)"
  }
}

extension Unicode.Scalar {
  /// What names of fields are made of.
  fileprivate var isWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
    default: false
    }
  }
}
