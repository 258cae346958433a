internal import Diagnostics
package import Markup

// Who works on an agreement, what was learnt, what is kept of it, how it ended and where its record comes from.

/// `team[]`
package struct TeamMember: FieldRecord {
  package let at: YAMLTree.Index
  package let role: Field<LocalizedText>
  package let office: Field<LocalizedText>
  package let competencies: Field<[Item<String>]>
  package let trained: Field<CalendarDate>
}

extension TeamMember {
  package enum Fields {
    package static let role = TypedField<LocalizedText>.localized("role", "peran", "role")
    package static let office = TypedField<LocalizedText>.localized(
      "office", "jabatan atau unit", "office", .namesOffice)
    package static let competencies = TypedField<[Item<String>]>.codes(
      .competency, "competencies", "kompetensi", "competencies")
    package static let trained = TypedField<CalendarDate>.date("trained", "dilatih", "trained")
  }

  static let schema = RecordSchema(
    Bilingual(id: "anggota tim", en: "a member of the team"),
    [Fields.role.schema, Fields.office.schema, Fields.competencies.schema, Fields.trained.schema],
    bare: .field(Fields.office.key), knownBy: [[Fields.role.key], [Fields.office.key]])

  init(_ record: Record) {
    at = record.at
    role = record[Fields.role]
    office = record[Fields.office]
    competencies = record[Fields.competencies]
    trained = record[Fields.trained]
  }
}

/// `lessons[]`
package struct Lesson: FieldRecord {
  package let at: YAMLTree.Index
  package let theme: Field<Int>
  package let text: Field<LocalizedText>
  package let date: Field<CalendarDate>
}

extension Lesson {
  package enum Fields {
    package static let theme = TypedField<Int>.index(.theme, "theme", "tema", "theme")
    package static let text = TypedField<LocalizedText>.localized("text", "isi", "text")
    package static let date = TypedField<CalendarDate>.date("date", "tanggal", "date")
  }

  static let schema = RecordSchema(
    Bilingual(id: "pelajaran", en: "a lesson"),
    [Fields.theme.schema, Fields.text.schema, Fields.date.schema], bare: .field(Fields.text.key),
    knownBy: [[Fields.date.key, Fields.theme.key], [Fields.text.key]])

  init(_ record: Record) {
    at = record.at
    theme = record[Fields.theme]
    text = record[Fields.text]
    date = record[Fields.date]
  }
}

/// `documents[]`: a file of the handbook, something on the web, or something on a shelf
package struct Attachment: FieldRecord {
  package let at: YAMLTree.Index
  package let kind: Field<String>
  /// Relative to the dossier's file.
  package let path: Field<String>
  /// Where it is kept outside the handbook: a `WebAddress`, which no build ever asks for.
  package let url: Field<String>
  package let language: Field<String>
  package let pages: Field<Int>
  /// Its shelf mark.
  package let archive: Field<String>
  package let sha256: Field<String>
  /// Index into `PlanningModel.classifications`; absent, that of the dossier.
  package let classification: Field<Int>
}

extension Attachment {
  package enum Fields {
    package static let kind = TypedField<String>.text("kind", "jenis", "kind")
    package static let path = TypedField<String>.text("path", "berkas", "path")
    package static let url = TypedField<String>.text("url", "alamat", "address")
    package static let language = TypedField<String>.code(.language, "language", "bahasa", "language")
    package static let pages = TypedField<Int>.integer("pages", "banyaknya halaman", "pages")
    package static let archive = TypedField<String>.text("archive", "tanda rak", "shelf mark")
    package static let sha256 = TypedField<String>.text("sha256", "sidik jari (SHA-256)", "checksum (SHA-256)")
    package static let classification = TypedField<Int>.index(
      .classification, "classification", "klasifikasi", "classification")
    /// Another name of `classification`.
    package static let level = TypedField<Int>.index(.classification, "level", "klasifikasi butir", "level of the item")
  }

  static let schema = RecordSchema(
    Bilingual(id: "dokumen", en: "a document"),
    [
      Fields.kind.schema, Fields.path.schema, Fields.url.schema, Fields.language.schema, Fields.pages.schema,
      Fields.archive.schema, Fields.sha256.schema, Fields.classification.schema, Fields.level.schema
    ], bare: .field(Fields.path.key), knownBy: [[Fields.path.key], [Fields.url.key], [Fields.archive.key]])

  init(_ record: Record) {
    at = record.at
    kind = record[Fields.kind]
    path = record[Fields.path]
    url = record[Fields.url]
    language = record[Fields.language]
    pages = record[Fields.pages]
    archive = record[Fields.archive]
    sha256 = record[Fields.sha256]
    let level = record[Fields.classification]
    classification = level.isAbsent ? record[Fields.level] : level
  }
}

extension Attachment {
  /// Where it is kept on the web; nil where it is not, or where what stands there is no such address.
  package var address: WebAddress? { url.value.flatMap(WebAddress.init) }

  /// Whether it is the signed paper as a picture: of the kind `scan` or `pindaian`.
  package var isScan: Bool { kind.value.map { ["scan", "pindaian"].contains(wordKey($0)) } ?? false }
}

/// `ended`
package struct Ended: FieldRecord {
  package let at: YAMLTree.Index
  package let reason: Field<String>
  package let note: Field<LocalizedText>
}

extension Ended {
  package enum Fields {
    package static let reason = TypedField<String>.ruled("reason", "alasan", "reason", .bounded(.endReasons))
    package static let note = TypedField<LocalizedText>.localized("note", "catatan", "note")
  }

  static let schema = RecordSchema(
    Bilingual(id: "pengakhiran", en: "the end"),
    [Fields.reason.schema, Fields.note.schema], bare: .field(Fields.reason.key))

  init(_ record: Record) {
    at = record.at
    reason = record[Fields.reason]
    note = record[Fields.note]
  }
}

/// `record`: how much of an agreement can still be told
package enum RecordKind: String, Sendable, CaseIterable {
  case full
  /// An old agreement of which only its paper tells: no more is asked than paper can answer.
  case legacy
}

/// `numbers[]`: what a party registered the agreement under
package struct OfficialNumber: FieldRecord {
  package let at: YAMLTree.Index
  package let party: Field<String>
  /// As it stands on the document: `12/NK/2024`.
  package let number: Field<String>
  package let date: Field<CalendarDate>
}

extension OfficialNumber {
  package enum Fields {
    package static let party = TypedField<String>.id("party", "pihak", "party")
    package static let number = TypedField<String>.text("number", "nomor", "number", .required)
    package static let date = TypedField<CalendarDate>.date("date", "tanggal", "date")
  }

  static let schema = RecordSchema(
    Bilingual(id: "nomor naskah", en: "an official number"),
    [Fields.party.schema, Fields.number.schema, Fields.date.schema], bare: .field(Fields.number.key),
    knownBy: [[Fields.number.key]])

  init(_ record: Record) {
    at = record.at
    party = record[Fields.party]
    number = record[Fields.number]
    date = record[Fields.date]
  }
}

extension Dossier {
  /// Its official numbers as they are written.
  package var officialNumbers: [String] { numbers.items().compactMap(\.number.value) }
}

/// `source`: where an imported record comes from
package struct Origin: FieldRecord {
  package let at: YAMLTree.Index
  package let register: Field<String>
  package let key: Field<String>
  package let commit: Field<String>
  package let url: Field<String>
}

extension Origin {
  package enum Fields {
    package static let register = TypedField<String>.text("register", "daftar", "register")
    package static let key = TypedField<String>.text("key", "kunci", "key")
    package static let commit = TypedField<String>.text("commit", "versi", "commit")
    package static let url = TypedField<String>.text("url", "alamat", "address")
    /// Cells that have no field of their own, by their headings: kept for people, read by nobody.
    package static let row = FieldSchema("row", .open, "sel tanpa isian", "cells without a field")
  }

  static let schema = RecordSchema(
    Bilingual(id: "asal data", en: "source"),
    [Fields.register.schema, Fields.key.schema, Fields.commit.schema, Fields.url.schema, Fields.row],
    bare: .field(Fields.register.key))

  init(_ record: Record) {
    at = record.at
    register = record[Fields.register]
    key = record[Fields.key]
    commit = record[Fields.commit]
    url = record[Fields.url]
  }
}
