/// A sector category (three digits) or purpose (five) of the OECD Development Assistance Committee.
package struct AidSector: Sendable {
  package let code: String
  package let name: String
}

/// OECD-DAC sector categories and purpose codes, as replicated by IATI; names in English only.
package let sectorTable = CodeTable(Data.aidSectors) { cells in AidSector(code: cells[0], name: cells[1]) }

let dacCodes = Set(sectorTable.codes)
