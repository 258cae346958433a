// What everything that content can repeat costs at n and at 4n, counted in comparisons of the program (every turn of a
// loop makes one), never in time: the same on every machine. Compiled by linear.sh with the program's own sources, not
// by SwiftPM.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many times as much four times as many cost, in tenths.
struct Ratio {
  let one: Int
  let four: Int

  /// Below so many steps for the construct itself, what is counted is chance.
  private static let least = 2_000

  var tenths: Int { one < Self.least ? 0 : four * 10 / one }
  var isOver: Bool { tenths > 50 }
  var text: String {
    one < Self.least && four < 8 * Self.least ? "-" : "\(tenths / 10).\(tenths % 10)" + (isOver ? "!" : "")
  }
}

@main
struct Linear {
  static func main() async {
    let only = CommandLine.arguments.dropFirst()
    let chosen = Construct.all.filter { construct in only.isEmpty || only.contains { construct.name.contains($0) } }
    // The first time of anything also makes what is made once.
    _ = await cost(of: ["content/planning-model.yml": model])
    setvbuf(stdout, nil, _IOLBF, 0)
    print(
      "construct".padded(34) + "n".padded(6) + "steps at n".padded(13)
        + Work.allCases.map { $0.rawValue.padded(10) }.joined())
    var over: [String] = []
    for construct in chosen {
      // What stands in the handbook beside it costs the same each time.
      let bare = await cost(construct, 0)
      let one = await cost(construct, construct.count)
      let four = await cost(construct, 4 * construct.count)
      let ratios = Work.allCases.map {
        Ratio(one: one[$0, default: 0] - bare[$0, default: 0], four: four[$0, default: 0] - bare[$0, default: 0])
      }
      if ratios.contains(where: \.isOver) { over.append(construct.name) }
      let steps = ratios.reduce(0) { $0 + $1.one }
      print(
        construct.name.padded(34) + "\(construct.count)".padded(6) + "\(steps)".padded(13)
          + ratios.map { $0.text.padded(10) }.joined())
    }
    print("\(chosen.count) constructs; more than linear: \(over.isEmpty ? "none" : over.joined(separator: ", "))")
    if !over.isEmpty || chosen.isEmpty { exit(1) }
  }
}

/// Steps of a handbook with so many of a construct.
private func cost(_ construct: Construct, _ count: Int) async -> [Work: Int] {
  await cost(of: ["content/planning-model.yml": model].merging(construct.files(count)) { _, own in own })
}

extension String {
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
