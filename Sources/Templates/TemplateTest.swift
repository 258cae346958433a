internal import Diagnostics
internal import FoundationEssentials

/// Renders `{template, data, partials}`, given as JSON, with names looked up in the data. nil where the input is no
/// such object.
package func renderTemplateTest(_ input: [UInt8]) -> [UInt8]? {
  guard let test = try? JSONDecoder().decode(TemplateCase.self, from: Data(input)) else { return nil }
  let templates = (test.partials ?? [:]).mapValues { Template.parse(SourceFile(path: "partial", text: $0)).value }
  var renderer = DynamicRenderer(templates: templates)
  renderer.render(
    Template.parse(SourceFile(path: "template", text: test.template)).value.nodes, [test.data?.value ?? .none], [:])
  return renderer.output
}

private struct TemplateCase: Decodable {
  let template: String
  let data: AnyJSON?
  let partials: [String: String]?
}

/// Any JSON value as a template's value. Numbers are written the shortest way that reads back the same.
private struct AnyJSON: Decodable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .none
    } else if let flag = try? container.decode(Bool.self) {
      value = .flag(flag)
    } else if let whole = try? container.decode(Int.self) {
      value = .text(String(whole))
    } else if let number = try? container.decode(Double.self) {
      value = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let items = try? container.decode([AnyJSON].self) {
      value = .list(items.map(\.value))
    } else {
      value = .object(try container.decode([String: AnyJSON].self).mapValues(\.value))
    }
  }
}
