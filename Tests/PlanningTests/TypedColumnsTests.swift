import Diagnostics
import Dossiers
import Markup
import Pipeline
import Planning
import Support
import Testing

/// A program that reads the columns of a list gets numbers where fields hold numbers.
struct TypedColumnsTests {
  @Test func `a column of numbers has numbers, and a text where the file writes none`() async throws {
    let keys = """
      risks:
        - {id: R1, title: Travel, likelihood: 3, impact: +2, owner: biro, response: Meet online}
        - {id: R2, title: Weather, likelihood: often, impact: 2.5, owner: biro, response: Wait}
      resources:
        - {party: badan-contoh, kind: cash, value: {amount: 1.500, currency: IDR}, source: Budget}
      cadangan: 12.50
      tunggal: true
      """
    let model = """
      fields:
        dossier:
          cadangan: {type: number, name: {id: Cadangan, en: Reserve}}
          tunggal: {type: boolean, name: {id: Tunggal, en: Single}}
      """
    let handbook = ExampleHandbook(Example(.keys(.parent), keys, joining: model), over: try fixture("example"))
    let today = try #require(CalendarDate("2026-06-01"))
    let assessed = await assess(SourceTree(files: handbook.files), asOf: today, for: nil, workers: Workers(1))
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.file.path == handbook.path })
    func value(_ name: String) throws -> String {
      let column = try #require(Column(name, under: assessed.handbook.model), "\(name)")
      return column.value(of: index, in: assessed.portfolio, assessed.assessment).compact()
    }
    #expect(try value("risks.likelihood") == "[3,\"often\"]")
    #expect(try value("risks.impact").hasPrefix("[2,"))
    // A finding asks whether it means one and a half or fifteen hundred.
    #expect(try value("resources.value.amount") == "[\"1.500\"]")
    #expect(try value("cadangan") == "12.50")
    #expect(try value("tunggal") == "true")
    #expect(try value("risks").contains("\"likelihood\":3"))
    #expect(try value("dates.signed").hasPrefix("\""))
  }
}
