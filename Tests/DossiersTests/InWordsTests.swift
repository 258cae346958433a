import Diagnostics
import Foundation
import Support
import Testing

@testable import Dossiers

/// Days, durations and numbers in sentences.
struct InWordsTests {
  @Test(arguments: [
    ("P5Y", "5 tahun", "5 years"), ("P1Y6M", "1 tahun 6 bulan", "1 year 6 months"),
    ("P18M", "1 tahun 6 bulan", "1 year 6 months"),
    ("P1D", "1 hari", "1 day"), ("P2W", "14 hari", "14 days"), ("P0D", "0 hari", "0 days"),
    ("P1M1D", "1 bulan 1 hari", "1 month 1 day")
  ])
  func `a duration`(written: String, indonesian: String, english: String) throws {
    #expect(try #require(Period(written)).inWords == Bilingual(id: indonesian, en: english))
  }

  @Test(arguments: [
    ("2027-02-28", "28 Februari 2027", "28 February 2027"), ("0001-12-01", "1 Desember 1", "1 December 1"),
    ("2026-05-09", "9 Mei 2026", "9 May 2026")
  ])
  func `a day`(written: String, indonesian: String, english: String) throws {
    #expect(try #require(CalendarDate(written)).inWords == Bilingual(id: indonesian, en: english))
  }

  @Test(arguments: [
    ("0", "0", "0"), ("0.64", "0,64", "0.64"), ("-1234.5", "−1.234,5", "−1,234.5"), ("999", "999", "999"),
    ("1500000000", "1.500.000.000", "1,500,000,000"),
    ("1234.5678", "1.234,5678", "1,234.5678")
  ])
  func `a number`(written: String, indonesian: String, english: String) throws {
    #expect(try #require(Decimal(string: written)).inWords == Bilingual(id: indonesian, en: english))
  }

  /// Thousands of numbers of every length, sign and exponent, against what Foundation prints, grouped and rounded in
  /// its text.
  @Test func `numbers are written as their printed digits, rounded and grouped`() {
    var numbers = SeededNumbers(7), compared = 0
    for round in 0..<2_000 {
      let length = Int.random(in: 1...38, using: &numbers)
      let digits = (0..<length).map { _ in
        round % 4 == 0 ? Bool.random(using: &numbers) ? "9" : "0" : "\(Int.random(in: 0...9, using: &numbers))"
      }.joined()
      let exponent = Int.random(in: -45...20, using: &numbers)
      let sign = Bool.random(using: &numbers) ? "-" : ""
      guard let number = Decimal(string: "\(sign)\(digits)e\(exponent)") else { continue }
      for places in [0, 1, 2, nil] {
        let plain = printed(number, places: places)
        #expect(places == nil || number.text(places: places ?? 0) == plain)
        #expect(number.written(in: .english, fraction: places) == grouped(plain, by: ",", point: "."))
        var bytes: [UInt8] = []
        number.write(in: .indonesian, fraction: places, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == grouped(plain, by: ".", point: ","))
        compared += 1
      }
    }
    #expect(compared > 6_000)
  }

  @Test func `what is no number, and the largest and smallest, are written`() {
    let largest = Decimal.greatestFiniteMagnitude, smallest = Decimal.leastNonzeroMagnitude
    #expect(Decimal.nan.text(places: 2) == "NaN" && Decimal.nan.written(in: .english) == "NaN")
    #expect(
      largest.written(in: .english).utf8.filter { $0 != UInt8(ascii: ",") }.elementsEqual(largest.description.utf8))
    #expect((-largest).written(in: .english).hasPrefix("−3,402,823,669,209,"))
    #expect(smallest.written(in: .english) == smallest.description && smallest.text(places: 2) == "0")
  }

  @Test func `a count has a singular in English and one form in Indonesian`() {
    let said = [0, 1, 2].map { Bilingual.count($0, id: "temuan", one: "finding", other: "findings") }
    #expect(
      said.map(\.en) == ["0 findings", "1 finding", "2 findings"]
        && said.map(\.id) == ["0 temuan", "1 temuan", "2 temuan"])
  }
}

/// A number rounded half away from zero in the text that Foundation prints.
private func printed(_ number: Decimal, places: Int?) -> String {
  let text = number.description
  guard let places, let point = text.firstIndex(of: ".") else { return text }
  let fraction = text[text.index(after: point)...]
  guard fraction.count > places else { return text }
  var digits = Array((text[..<point] + fraction.prefix(places)).utf8).map { Int($0) - 48 }.filter { $0 >= 0 }
  if fraction.dropFirst(places).first.map({ $0 >= "5" }) == true {
    var at = digits.count - 1
    while at >= 0, digits[at] == 9 {
      digits[at] = 0
      at -= 1
    }
    if at >= 0 { digits[at] += 1 } else { digits.insert(1, at: 0) }
  }
  let written = digits.map(String.init).joined()
  var tail = written.suffix(places)
  while tail.last == "0" { tail.removeLast() }
  let whole = written.dropLast(places) + (tail.isEmpty ? "" : "." + tail)
  return whole == "0" ? "0" : (text.hasPrefix("-") ? "-" : "") + whole
}

/// A printed number with its digits in groups of three.
private func grouped(_ printed: String, by sign: String, point: String) -> String {
  let isNegative = printed.hasPrefix("-")
  let parts = (isNegative ? printed.dropFirst() : printed[...]).split(separator: ".")
  var whole = ""
  for (offset, digit) in parts[0].enumerated() {
    if offset > 0, (parts[0].count - offset) % 3 == 0 { whole += sign }
    whole.append(digit)
  }
  return (isNegative ? "−" : "") + whole + (parts.count > 1 ? point + parts[1] : "")
}
