internal import Dossiers
package import FoundationEssentials

/// Dialogue and exchange in the last 24 months beside what the meeting cadence leads one to expect.
package struct Trust: Sendable, Hashable {
  /// Meetings of the kinds `dialogue` and `exchange`, from 24 months ago through today.
  package let events: Int
  /// 24 months / meeting cadence; more than zero.
  package let expected: Decimal

  /// Events / expected, at most 1.
  package var share: Decimal { min(1, Decimal(events) / expected) }
}

extension Subject {
  /// nil without a meeting cadence.
  var trust: Trust? {
    guard let coordination = dossier.coordination.value, let cadence = coordination.meetingCadence.value,
      !cadence.isZero
    else { return nil }
    let since = today - Trust.window
    let events = coordination.meetings.items().count { meeting in
      guard let date = meeting.date.value, date >= since, date <= today else { return false }
      return meeting.isDialogue
    }
    let expected = Trust.expected(by: cadence, since: since, to: today)
    return expected > 0 ? Trust(events: events, expected: expected) : nil
  }
}

extension Meeting {
  /// The kinds of meetings that trust grows in.
  static let kindsOfDialogue = ["dialogue", "exchange"]

  var isDialogue: Bool { kind.value.map(Self.kindsOfDialogue.contains) ?? false }
}

extension Trust {
  /// The time that meetings are counted over.
  fileprivate static let window = Period(months: 24, days: 0)

  /// Exact for a cadence in months; one with days is counted in days from the beginning of the window.
  fileprivate static func expected(by cadence: Period, since: CalendarDate, to today: CalendarDate) -> Decimal {
    if cadence.days == 0 { return Decimal(window.months) / Decimal(cadence.months) }
    return Decimal(today.ordinal - since.ordinal) / Decimal((since + cadence).ordinal - since.ordinal)
  }
}
