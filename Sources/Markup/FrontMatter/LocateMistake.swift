internal import CYAML
internal import Diagnostics

/// What libyaml refused, in an officer's words.
///
/// - Parameter last: the last node that was read.
func yamlSyntax(
  of parser: yaml_parser_t, in document: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int,
  after last: YAMLTree.Node?
) -> Diagnostic {
  if let line = firstConflict(in: document) {
    return mergeConflict(at: YAMLText(document, path: path, firstLine: firstLine).spanOfLine(line))
  }
  let text = YAMLText(document, path: path, firstLine: firstLine)
  let located: LocatedMistake
  if parser.error == YAML_READER_ERROR {
    let span = text.span(text.place(of: parser.problem_offset, in: document), 1)
    let scalar = UInt32(truncatingIfNeeded: parser.problem_value)
    located = LocatedMistake(mistake: .character(.control(scalar)), span: span, fixes: [Diagnostic.Fix(span, "")])
  } else {
    let search = MistakeSearch(parser, text, firstLine: firstLine, last: last)
    if let odd = oddSpaces(text, through: search.lastSuspect) { return odd }
    if firstLine > 1, let fence = text.closingFence(in: 0...search.lastSuspect, where: text.isLikeFence) {
      let span = text.spanOfLine(fence)
      let written = String(scalars: text.line(fence))
      return frontMatterMissing(
        FrameMistake(kind: .closedByOther(written), span: span, fixes: [Diagnostic.Fix(span, "---")]))
    }
    located = search.located
  }
  return yamlMistake(located.mistake, at: located.span, fixes: located.fixes)
}

/// Finds the mistake behind an error of libyaml. libyaml tells where it stopped reading, and the mistake often stands
/// further up.
private struct MistakeSearch {
  typealias Place = YAMLText.Place

  private let problem: String
  private let context: String
  private let at: Place
  /// Where the value, list or mapping begins that libyaml was reading.
  private let began: Place
  private let text: YAMLText
  private let last: YAMLTree.Node?
  private let firstLine: Int

  init(_ parser: yaml_parser_t, _ text: YAMLText, firstLine: Int, last: YAMLTree.Node?) {
    problem = parser.problem.map { String(cString: $0) } ?? ""
    context = parser.context.map { String(cString: $0) } ?? ""
    at = text.inside(Place(line: Int(parser.problem_mark.line), column: Int(parser.problem_mark.column)))
    began = text.inside(Place(line: Int(parser.context_mark.line), column: Int(parser.context_mark.column)))
    self.text = text
    self.last = last
    self.firstLine = firstLine
  }

  /// The last line on which the mistake can be. Where libyaml was reading a text in quotes, this is the line on which
  /// the text begins, because a quotation mark that nobody closed takes in all lines behind it.
  var lastSuspect: Int { reading("a quoted scalar") ? began.line : max(at.line, began.line) }

  private func reading(_ what: String) -> Bool { context.contains(what) }

  /// The mistake, recognised by the sentence in which libyaml (0.2.5) describes its error. A sentence that is not known
  /// here is passed on in libyaml's words.
  var located: LocatedMistake {
    func says(_ words: String...) -> Bool { words.contains { problem.contains($0) } }
    if says("tab character") { return found(.character(.tab), at) }
    if reading("directive") || says("directive", "incompatible YAML") {
      return found(.refused(.directive), atWord: began)
    }
    if says("tag handle") || reading("a tag") {
      return found(.refused(.tag(quoted: quotedText(text.rest(from: began)))), atWord: began)
    }
    if says("cannot start any token") {
      return text.scalar(at) == "\t" ? found(.character(.tab), at) : badBeginning(at)
    }
    if says("alphabetic or numeric") { return badBeginning(began) }
    if says("mapping keys are not allowed") { return badBeginning(at) }
    if says("block sequence entries") { return found(.line(.listBesideName), at) }
    if says("mapping values are not allowed") { return unexpectedColon }
    if says("could not find expected ':'") { return lineWithoutColon }
    if reading("a quoted scalar") {
      return says("stream", "document indicator")
        ? closedByCurlyQuote(began) ?? notClosed(.notClosed(text.scalar(began)), began) : badEscape
    }
    if says("expected ',' or") { return brokenBrackets }
    if says("expected node content") { return found(.bracket(.valueExpected(text.scalarIfThere(at))), at) }
    if reading("a block scalar") { return textAfterBlockSign }
    if says("expected key", "'-' indicator", "<document start>") { return strayText }
    return found(.other(problem), at)
  }

  private typealias QuoteMistake = YAMLMistake.QuoteMistake

  private func found(_ mistake: YAMLMistake, _ place: Place, _ length: Int = 1) -> LocatedMistake {
    LocatedMistake(mistake: mistake, span: text.span(place, length))
  }

  private func found(_ mistake: YAMLMistake, atWord place: Place) -> LocatedMistake {
    found(mistake, place, text.wordLength(at: place))
  }

  private func replacing(_ place: Place, _ written: String, by quoted: String?) -> [Diagnostic.Fix] {
    quoted.map { [Diagnostic.Fix(text.span(place, written.unicodeScalars.count), $0)] } ?? []
  }

  /// A value that begins with a sign which means something to YAML: `@`, `%`, `&` and so on.
  private func badBeginning(_ place: Place) -> LocatedMistake {
    let value = text.rest(from: place)
    if let item = itemOfWord(on: place.line) { return item }
    let isBracketed = text.line(place.line).prefix(place.column).contains { $0 == "[" || $0 == "{" }
    let mayBeBracketed = value.unicodeScalars.contains { $0 == "]" || $0 == "}" } || value.hasSuffix(",")
    let quoted = isBracketed || mayBeBracketed ? nil : inQuotes(value)
    return LocatedMistake(
      mistake: .character(.beginsValue(text.scalar(place), quoted: quoted)), span: text.span(place, 1),
      fixes: replacing(place, value, by: quoted))
  }

  /// `* {partner: …}`, `1. {partner: …}`: an item of a list as Word marks it.
  private func itemOfWord(on number: Int) -> LocatedMistake? {
    guard let start = text.indentation(number) else { return nil }
    let line = text.line(number)[start...]
    let digits = line.prefix { ("0"..."9").contains($0) }
    let length = line.first == "*" || line.first == "+" ? 1 : digits.isEmpty ? 0 : digits.count + 1
    guard (1...4).contains(length), length < line.count, line[start + length].isBlank,
      digits.isEmpty || line[start + length - 1] == "." || line[start + length - 1] == ")"
    else { return nil }
    let content = line[(start + length)...].drop(while: \.isBlank)
    // Behind the mark fields must stand, or it is the text of a field that begins so.
    guard content.first == "{" || content.contains(where: { $0 == ":" }) else { return nil }
    let place = Place(line: number, column: start)
    return LocatedMistake(
      mistake: .line(.fieldAmongItems(text.rest(from: place))), span: text.span(place, length),
      fixes: [Diagnostic.Fix(text.span(place, length), "-")])
  }

  /// `title: Plan: part two`, or a field indented below one that has a value.
  private var unexpectedColon: LocatedMistake {
    let before = text.line(at.line).prefix(at.column)
    if let item = itemOfWord(on: at.line) { return item }
    if let colon = before.indices.dropLast().first(where: { before[$0] == ":" && before[$0 + 1].isBlank }),
      let start = before[(colon + 1)...].firstIndex(where: { !$0.isBlank })
    {
      let place = Place(line: at.line, column: start)
      let value = text.rest(from: place)
      let quoted =
        insideCurlyQuotes(Array(value.unicodeScalars)).map { quotedText(String(scalars: $0)) } ?? inQuotes(value)
      return LocatedMistake(
        mistake: .line(.colonInValue(value, quoted: quoted)), span: text.span(at, 1),
        fixes: replacing(place, value, by: quoted))
    }
    guard let above = text.lineAbove(at.line), let indentation = text.indentation(above) else {
      return found(.other(problem), at)
    }
    let start = Place(line: above, column: indentation)
    let content = text.rest(from: start)
    if let other = text.otherColon(behindNameAt: start) { return other }
    guard content.contains(": ") else {
      return found(.line(.colonMissing(content, mayBeBody: mayBeBody(above))), start, content.unicodeScalars.count)
    }
    let own = Place(line: at.line, column: text.indentation(at.line) ?? at.column)
    let field = String(scalars: before.dropFirst(own.column))
    return found(
      .line(.fieldBelowValue(field, above: text.span(start, content.unicodeScalars.count))), own,
      max(1, field.unicodeScalars.count))
  }

  /// `stage implementation`, `stage:implementation`.
  private var lineWithoutColon: LocatedMistake {
    if let other = text.otherColon(behindNameAt: began) { return other }
    let line = text.rest(from: began)
    let scalars = Array(line.unicodeScalars)
    if let colon = scalars.firstIndex(of: ":"), colon > 0, scalars[..<colon].allSatisfy(\.isFieldNameLetter),
      colon + 1 < scalars.count, scalars[colon + 1] != "/"
    {
      let gap = text.span(Place(line: began.line, column: began.column + colon + 1), 0)
      let mistake = YAMLMistake.line(
        .spaceMissing(field: String(scalars: scalars[..<colon]), value: String(scalars: scalars[(colon + 1)...])))
      return LocatedMistake(
        mistake: mistake, span: text.span(Place(line: began.line, column: began.column + colon), 1),
        fixes: [Diagnostic.Fix(gap, " ")])
    }
    return found(.line(.colonMissing(line, mayBeBody: mayBeBody(began.line))), began, max(1, scalars.count))
  }

  /// Whether an empty line parts it from the fields above, as it would the body.
  private func mayBeBody(_ line: Int) -> Bool { line > 1 && text.trimmedLine(line - 1).isEmpty && firstLine > 1 }

  private var badEscape: LocatedMistake {
    let sign = String(scalars: text.line(at.line).dropFirst(at.column).prefix(2))
    return found(.character(.escape(sign)), at, max(1, sign.unicodeScalars.count))
  }

  private var textAfterBlockSign: LocatedMistake {
    let rest = text.rest(from: at), value = text.rest(from: began)
    let isBlock = text.line(began.line + 1).first?.isBlank ?? false
    let quoted = isBlock ? nil : quotedText(value)
    return LocatedMistake(
      mistake: .quote(.textAfterBlockSign(rest, quoted: quoted)),
      span: text.span(at, max(1, rest.unicodeScalars.count)),
      fixes: replacing(began, value, by: quoted))
  }

  /// Inside `[ … ]` or `{ … }`.
  private var brokenBrackets: LocatedMistake {
    let opened = text.span(began, 1)
    let here = text.scalar(at)
    let isOver = at.line > began.line && (text.indentation(at.line) ?? 0) <= (text.indentation(began.line) ?? 0)
    if isOver || text.line(at.line).count <= at.column { return found(.bracket(.notClosed(text.scalar(began))), began) }
    if here == "]" || here == "}" { return found(.bracket(.closesOther(here, opened: opened)), at) }
    guard here == ":" else { return textBehindQuote ?? found(.bracket(.commaMissing(opened: opened)), at) }
    let value = text.scalar(began) == "{" ? pieceInBrackets(around: at) : nil
    let quoted = value.flatMap { quotedText($0.text) }
    return LocatedMistake(
      mistake: .bracket(.colonInside(opened: opened, quoted: quoted)), span: text.span(at, 1),
      fixes: value.map { replacing($0.place, $0.text, by: quoted) } ?? [])
  }

  /// `{id: 'Jum'at Bersih'}`: a quotation mark within a text in quotes, inside brackets; the text seems to end at it.
  private var textBehindQuote: LocatedMistake? {
    let line = text.line(at.line)
    guard at.column > 0, line[at.column - 1] == "\"" || line[at.column - 1] == "'" else { return nil }
    let rest = line[at.column...].prefix { $0 != "," && $0 != "}" && $0 != "]" }
    return found(
      .quote(.textAfter(line[at.column - 1], text: String(scalars: rest), quoted: nil)), at, max(1, rest.count))
  }

  /// The value inside `{ … }` that holds a second colon: from the first colon to the next comma or bracket.
  private func pieceInBrackets(around colon: Place) -> (place: Place, text: String)? {
    let line = text.line(colon.line)
    guard let first = line[..<colon.column].lastIndex(where: { $0 == ":" }), line[first + 1].isBlank,
      let start = line[(first + 1)...].firstIndex(where: { !$0.isBlank }), start < colon.column,
      let end = line[colon.column...].firstIndex(where: { $0 == "," || $0 == "}" })
    else { return nil }
    let value = line[start..<end]
    guard !value.contains(where: { "[]{}\"'#".unicodeScalars.contains($0) }) else { return nil }
    var trimmed = value
    while trimmed.last?.isBlank == true { trimmed.removeLast() }
    return (Place(line: colon.line, column: start), String(scalars: trimmed))
  }

  /// Something stands where only the next field or item may.
  private var strayText: LocatedMistake {
    let here = text.scalar(at)
    if here == "]" || here == "}" { return found(.bracket(.closesNothing(here)), at) }
    if problem.contains("<document start>"), text.line(0).first == "%" {
      return found(.refused(.directive), atWord: Place(line: 0, column: 0))
    }
    return text.indentation(at.line) == at.column ? strayLine : strayEnd
  }

  private var strayLine: LocatedMistake {
    let above = text.openColumns(above: at.line)
    guard above.contains(at.column) else {
      return found(
        .line(.indentation(column: at.column + 1, above: above.map { $0 + 1 })), Place(line: at.line, column: 0),
        max(1, at.column))
    }
    let line = text.rest(from: at)
    if problem.contains("'-' indicator"), let item = itemOfWord(on: at.line) { return item }
    if problem.contains("'-' indicator") { return found(.line(.fieldAmongItems(line)), at, line.unicodeScalars.count) }
    return line == "-" || line.hasPrefix("- ") ? found(.line(.itemAmongFields), at) : found(.other(problem), at)
  }

  /// Behind a quotation mark or a bracket that is closed.
  private var strayEnd: LocatedMistake {
    let line = text.line(at.line)
    guard let before = line.prefix(at.column).lastIndex(where: { !$0.isBlank }) else {
      return found(.other(problem), at)
    }
    let rest = text.rest(from: at)
    let length = max(1, rest.unicodeScalars.count)
    if line[before] == "]" || line[before] == "}" {
      let value = valueOnLine(before: at)
      let quoted = value.flatMap { $0.text.contains(": ") ? nil : quotedText($0.text) }
      return LocatedMistake(
        mistake: .bracket(.textAfter(rest, quoted: quoted)), span: text.span(at, length),
        fixes: value.map { replacing($0.place, $0.text, by: quoted) } ?? [])
    }
    guard line[before] == "\"" || line[before] == "'", let last else { return found(.other(problem), at) }
    let opened = Place(line: Int(last.line) - firstLine, column: Int(last.column) - 1)
    if opened.line < at.line {
      let closed = text.span(Place(line: at.line, column: before), 1)
      return closedByCurlyQuote(opened) ?? notClosed(.runsOn(line[before], closed: closed), opened)
    }
    let value = text.rest(from: opened)
    // `"stage": "implementation",`, as JSON parts its fields: the comma belongs to no value.
    if rest == "," || rest == ";" {
      let inside = String(scalars: line[opened.column...before])
      return LocatedMistake(
        mistake: .quote(.textAfter(line[before], text: rest, quoted: inside)), span: text.span(at, length),
        fixes: [Diagnostic.Fix(text.span(at, length), "")])
    }
    let quoted =
      requoted(value) ?? (value.contains(": ") || rest.hasPrefix("\"") || rest.hasPrefix("'") ? nil : quotedText(value))
    return LocatedMistake(
      mistake: .quote(.textAfter(line[before], text: rest, quoted: quoted)), span: text.span(at, length),
      fixes: replacing(opened, value, by: quoted))
  }

  /// The value that stands behind a field's colon before a place on the same line.
  private func valueOnLine(before place: Place) -> (place: Place, text: String)? {
    let line = text.line(place.line)
    guard
      let colon = line.indices.prefix(place.column).first(where: {
        line[$0] == ":" && $0 + 1 < line.count && line[$0 + 1].isBlank
      }),
      let start = line[(colon + 1)...].firstIndex(where: { !$0.isBlank })
    else { return nil }
    let at = Place(line: place.line, column: start)
    return (at, text.rest(from: at))
  }

  /// A text that was meant to end with its line, for a field stands on the next: the fix closes it there.
  private func notClosed(_ mistake: QuoteMistake, _ opened: Place) -> LocatedMistake {
    let value = text.rest(from: opened), mark = String(text.scalar(opened))
    let end = text.span(Place(line: opened.line, column: opened.column + value.unicodeScalars.count), 0)
    let isAlone =
      value.unicodeScalars.count { String($0) == mark } == 1
      && !value.unicodeScalars.contains { $0 == "}" || $0 == "]" || $0 == "\\" }
    let endsHere = isAlone && (opened.line + 1 >= text.lineCount || text.isField(opened.line + 1))
    return LocatedMistake(
      mistake: .quote(mistake), span: text.span(opened, 1), fixes: endsHere ? [Diagnostic.Fix(end, mark)] : [])
  }

  /// `"Title”`: opened with a straight quotation mark, closed with a curly one on the same line.
  private func closedByCurlyQuote(_ opened: Place) -> LocatedMistake? {
    let line = text.line(opened.line)
    guard let last = line.lastIndex(where: { !$0.isBlank && $0 != "," }), last > opened.column, line[last].isCurlyQuote
    else { return nil }
    let span = text.span(Place(line: opened.line, column: last), 1), mark = text.scalar(opened)
    return LocatedMistake(
      mistake: .quote(.closedByCurly(line[last], mark)), span: span, fixes: [Diagnostic.Fix(span, String(mark))])
  }

  /// A value in quotes, where nothing in it would have to be escaped.
  private func inQuotes(_ value: String) -> String? {
    guard let first = value.unicodeScalars.first, !"\"'[{|>".unicodeScalars.contains(first) else { return nil }
    return quotedText(value)
  }

  /// A text whose own quotation marks ended it, in quotes of the other kind.
  private func requoted(_ value: String) -> String? {
    let scalars = Array(value.unicodeScalars)
    guard scalars.count > 2, let first = scalars.first, scalars.last == first else { return nil }
    let inner = scalars[1..<scalars.count - 1]
    let other: Unicode.Scalar = first == "\"" ? "'" : "\""
    guard !inner.contains(other), !inner.contains("\\") else { return nil }
    return "\(other)\(String(scalars: inner))\(other)"
  }
}

extension Unicode.Scalar {
  /// A letter, digit or sign that the name of a field may have.
  var isFieldNameLetter: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
    default: false
    }
  }
}

/// A text in quotes, where nothing in it has to be escaped.
func quotedText(_ value: String) -> String? {
  if !value.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" }) { return "\"\(value)\"" }
  return value.unicodeScalars.contains("'") ? nil : "'\(value)'"
}
