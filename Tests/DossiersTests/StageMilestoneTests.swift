import Diagnostics
import Markup
import Testing

@testable import Dossiers

/// What marks a stage is one of the dates of the front matter, by its declaration.
struct StageMilestoneTests {
  private func read(date: String) -> Diagnosed<PlanningModel> {
    let text = """
      model: 1
      organisation: {id: x, languages: [en]}
      classifications: [{id: a}]
      instruments: [{id: mou, approval: none}]
      stages: [{id: live, live: true, date: \(date)}]

      """
    return readModel(parse(SourceFile(path: "content/planning-model.yml", text: text)))
  }

  @Test(arguments: Milestone.all.map(\.name))
  func `every milestone can mark a stage`(name: String) {
    let model = read(date: name)
    #expect(model.value.stages[0].milestone?.name == name)
    #expect(!model.diagnostics.contains { $0.message.en.contains("the date") })
  }

  /// `partial` holds milestones of which a year is known, and is none.
  @Test(arguments: ["partial", "signd", "yesterday"])
  func `what is no milestone is told`(name: String) {
    let model = read(date: name)
    #expect(model.value.stages[0].milestone == nil)
    #expect(model.diagnostics.count { $0.message.en.contains("the date \u{201C}\(name)\u{201D} is not known") } == 1)
  }

  @Test func `a dossier's dates are found by their milestones`() {
    let days = Dates.schema.fields.map(\.name), parts = PartialDates.schema.fields.map(\.name)
    #expect(days == Milestone.all.map(\.name) + ["partial"] && parts == Milestone.all.map(\.name))
    #expect(Set(Milestone.all.map(\.name)).count == Milestone.all.count)
    #expect(Milestone(named: "in_force") == .inForce && Milestone(named: "in-force") == nil)
  }
}
