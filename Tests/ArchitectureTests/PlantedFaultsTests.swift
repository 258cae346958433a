import Support
import Testing

/// The faults that `make mutants` plants in what makes an edition still fit the sources: nobody would see it before.
struct PlantedFaultsTests {
  @Test func `every fault has its one place in the sources`() throws {
    let outcome = try tool(["Tests/Mutations/plant.py", "--check"])
    #expect(outcome.status == 0, "\(outcome.stderr)")
    let count = outcome.stdout.split(separator: " ").first.flatMap { Int($0) } ?? 0
    #expect(count > 40, "\(outcome.stdout)")
  }
}
