/// A template ready to render: literals and slots in one flat array, nothing left to look up.
package struct CompiledTemplate: Sendable {
  /// Where a value stands.
  struct Access: Sendable {
    /// How many contexts further out than the innermost one.
    var depth: Int32
    /// The slot in that context.
    var slot: Int32
    /// For `{{a.b}}` the slot of `b` in the record at `slot`, and for `{{a.b.c}}` that of `c` in the next; −1 where the
    /// name has no such part. (An optional would make every instruction larger.)
    var second: Int32 = -1
    var third: Int32 = -1
  }

  enum Instruction: Sendable {
    case text(from: Int32, to: Int32)
    case escaped(Access)
    case raw(Access)
    /// Runs the instructions up to `end`: for a list once for each item, for a record or a true value once. Where
    /// `enters` is true, the fields of the record or item become the innermost context.
    case section(Access, enters: Bool, end: Int32)
    case inverted(Access, end: Int32)
  }

  let instructions: [Instruction]
  let literals: [UInt8]

  /// The texts that the template itself holds, in order. Between two of them a value is filled in, or a section begins
  /// or ends.
  package var texts: [ArraySlice<UInt8>] {
    instructions.compactMap { if case .text(let from, let to) = $0 { literals[Int(from)..<Int(to)] } else { nil } }
  }

  /// Appends the rendering of a record made for the template's shape.
  package func render(_ value: Value, into output: inout [UInt8]) {
    guard case .record(let fields) = value else { return }
    var contexts: ContiguousArray<[Value]> = [fields]
    instructions.withUnsafeBufferPointer { instructions in
      literals.withUnsafeBufferPointer { literals in
        Self.run(0, Int32(instructions.count), instructions, literals, &contexts, &output)
      }
    }
  }

  private static func run(
    _ from: Int32, _ to: Int32, _ instructions: UnsafeBufferPointer<Instruction>,
    _ literals: UnsafeBufferPointer<UInt8>,
    _ contexts: inout ContiguousArray<[Value]>, _ output: inout [UInt8]
  ) {
    var at = from
    while at < to {
      switch instructions[Int(at)] {
      case .text(let from, let to):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(from)..<Int(to)]))
        at += 1
      case .escaped(let access):
        append(find(access, contexts), isEscaped: true, &output)
        at += 1
      case .raw(let access):
        append(find(access, contexts), isEscaped: false, &output)
        at += 1
      case .inverted(let access, let end):
        if !find(access, contexts).isFilled { run(at + 1, end, instructions, literals, &contexts, &output) }
        at = end
      case .section(let access, let enters, let end):
        let value = find(access, contexts)
        if enters, case .list(let items) = value {
          for item in items { enter(item, at + 1, end, instructions, literals, &contexts, &output) }
        } else if case .list(let items) = value {
          for _ in items { run(at + 1, end, instructions, literals, &contexts, &output) }
        } else if value.isFilled {
          enter(value, at + 1, end, instructions, literals, &contexts, &output)
        }
        at = end
      }
    }
  }

  /// Runs instructions with the fields of a record as the innermost context; for any other value the contexts stay as
  /// they are.
  private static func enter(
    _ value: Value, _ from: Int32, _ to: Int32, _ instructions: UnsafeBufferPointer<Instruction>,
    _ literals: UnsafeBufferPointer<UInt8>, _ contexts: inout ContiguousArray<[Value]>, _ output: inout [UInt8]
  ) {
    guard case .record(let fields) = value else {
      return run(from, to, instructions, literals, &contexts, &output)
    }
    contexts.append(fields)
    run(from, to, instructions, literals, &contexts, &output)
    contexts.removeLast()
  }

  private static func find(_ access: Access, _ contexts: ContiguousArray<[Value]>) -> Value {
    var value = contexts[contexts.count - 1 - Int(access.depth)][Int(access.slot)]
    if access.second >= 0 {
      guard case .record(let fields) = value else { return .none }
      value = fields[Int(access.second)]
    }
    if access.third >= 0 {
      guard case .record(let fields) = value else { return .none }
      value = fields[Int(access.third)]
    }
    return value
  }

  private static func append(_ value: Value, isEscaped: Bool, _ output: inout [UInt8]) {
    switch value {
    case .text(let text):
      if isEscaped {
        appendEscaped(text, to: &output)
      } else {
        output.append(contentsOf: text.utf8)
      }
    case .html(let bytes): output.append(contentsOf: bytes)
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .none, .list, .record, .object: break
    }
  }
}

extension Value {
  /// Whether a section over a typed value is shown. Unlike `isTrue`, an empty text counts as nothing.
  var isFilled: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    default: isTrue
    }
  }
}
