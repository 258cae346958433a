import Diagnostics
import FoundationEssentials
import Markup

// Checks days, numbers, durations, codes and yes-or-no values. A value of another form is reported together with what
// it may mean; nothing is read as another value in silence.

extension Checking {
  mutating func scalar(_ value: YAMLTree.Index, _ form: FieldForm, _ name: Bilingual) {
    switch form {
    case .text: text(value, name)
    case .id: if tree.nodes[Int(value)].textStart == tree.nodes[Int(value)].textEnd { wrongType(value, .text, name) }
    case .date: date(value, name, isMilestone: false)
    case .milestone: date(value, name, isMilestone: true)
    case .partialDate: partialDate(value, name)
    case .period: period(value, name)
    case .integer:
      if let number = Int32(tree.string(value)) {
        mark(value, number)
      } else {
        number(value, .integer, name)
      }
    case .decimal:
      if !isDecimal(value) || looksLikeThousands(value) { number(value, .decimal, name) }
    case .boolean: boolean(value, name)
    case .code(let list): code(value, list)
    case .word(let words):
      let word = tree.string(value)
      if let index = words.firstIndex(of: word) {
        mark(value, Int32(index))
      } else {
        report(value, wrongWord(word, at: span(value), name, allowed: words))
      }
    default: break
    }
  }

  mutating func code(_ value: YAMLTree.Index, _ list: CodeList) {
    let word = tree.string(value)
    switch vocabulary.place(of: word, in: list) {
    case .inNoList: break
    case .unknown:
      report(
        value,
        unknownCode(
          word, of: list, at: span(value), allowed: vocabulary.codes(of: list),
          called: vocabulary.codes(called: word, in: list),
          isOf: vocabulary.list(with: word)))
    case .at(let index): mark(value, Int32(index))
    }
  }

  // MARK: Days

  /// Checks a day. A year or a month alone is none.
  ///
  /// - Parameter isMilestone: whether a year or a month alone may stand under `dates.partial` instead, which a finding
  ///   then says.
  mutating func date(_ value: YAMLTree.Index, _ name: Bilingual, isMilestone: Bool) {
    let node = tree.nodes[Int(value)]
    if let date = CalendarDate(tree.text[Int(node.textStart)..<Int(node.textEnd)]) {
      mark(value, Int32(date.ordinal))
      return
    }
    let text = tree.string(value)
    if let partial = PartialDate(text) ?? PartialDate(asWritten: text) {
      let key = isMilestone && value > 0 ? tree.string(value - 1) : nil
      return report(value, yearAlone(text, partial, below: key, at: span(value), name))
    }
    if let parts = dayParts(text), CalendarDate(year: parts.year, month: parts.month, day: parts.day) == nil {
      return report(value, noSuchDate(text, parts, at: span(value)))
    }
    switch DateAsWritten(text) {
    case .clear(let date): report(value, dateAsWritten(text, means: [date], at: span(value), name))
    case .ambiguous(let dates): report(value, dateAsWritten(text, means: dates, at: span(value), name))
    case .unreadable:
      let key = isMilestone && value > 0 ? tree.string(value - 1) : nil
      report(value, noDate(text, below: key, at: span(value), name))
    }
  }

  /// The year or month of a day that nobody knows.
  mutating func partialDate(_ value: YAMLTree.Index, _ name: Bilingual) {
    let text = tree.string(value)
    guard PartialDate(text) == nil else { return }
    if let day = CalendarDate(text) {
      report(value, dayAmongPartial(day, key: value > 0 ? tree.string(value - 1) : "", at: span(value), name))
    } else if let partial = PartialDate(asWritten: text) {
      report(value, partialAsWritten(text, means: partial, at: span(value), name))
    } else {
      wrongType(value, .scalar(.partialDate), name)
    }
  }

  // MARK: Numbers

  /// A number that YAML does not read as one, or that may mean another: what it can mean is said.
  mutating func number(_ value: YAMLTree.Index, _ form: FieldForm, _ name: Bilingual) {
    let text = tree.string(value)
    let isWhole = if case .integer = form { true } else { false }
    func fits(_ number: Decimal) -> Bool { isWhole ? Int32("\(number)") != nil : Self.canBeCounted(number) }
    switch NumberAsWritten(text) {
    case .clear(let number) where fits(number):
      report(
        value, numberAsWritten(text, means: [number], losing: currencyLost(text, in: enclosing), at: span(value), name))
    case .ambiguous(let numbers) where numbers.contains(where: fits):
      report(value, numberAsWritten(text, means: numbers.filter(fits), at: span(value), name))
    default:
      if let counted = CountedNumber(text), fits(counted.number) {
        report(value, numberWithUnit(text, counted, at: span(value), name))
      } else if let spoken = PeriodAsWritten.wholeNumber(inWords: text) {
        report(value, numberAsWritten(text, means: [Decimal(spoken)], at: span(value), name))
      } else if isNothingYet(text) {
        report(value, nothingYet(text, at: span(value), name))
      } else {
        let isAmount = value > 0 && tree.equals(value - 1, "amount")
        report(value, wrongForm(.scalar(form), .scalar(text), at: span(value), name, sample: isAmount ? nil : "3"))
      }
    }
  }

  /// The currency that stands in the text of an amount and not in the field `currency` beside it: a fix that writes the
  /// number alone would lose it. nil where there is none.
  func currencyLost(_ text: String, in mapping: YAMLTree.Index) -> String? {
    guard let currency = NumberAsWritten.currency(in: text) else { return nil }
    let beside = tree.value(mapping, "currency").map(tree.string)
    return beside == currency ? nil : currency
  }

  mutating func period(_ value: YAMLTree.Index, _ name: Bilingual) {
    let text = tree.string(value)
    guard Period(text) == nil else { return }
    report(
      value, isNothingYet(text) ? nothingYet(text, at: span(value), name) : periodForm(text, at: span(value), name))
  }

  // MARK: Yes and no

  mutating func boolean(_ value: YAMLTree.Index, _ name: Bilingual) {
    guard !tree.equals(value, "true"), !tree.equals(value, "false") else { return }
    let text = tree.string(value)
    report(value, noBoolean(text, means: truthMeant(by: text), at: span(value), name))
  }
}
