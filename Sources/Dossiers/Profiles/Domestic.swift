/// The planning model of cooperation inside the country: nota kesepahaman with its ten minimum clauses and perjanjian
/// kerja sama with its twelve, after Permendagri 75/2022.
let domesticProfile = #"""
  model: 1
  organisation: {id: organisasi, name: {id: Organisasi, en: Organisation}, languages: [id, en], time_zone: Asia/Jakarta}
  classifications:
    - {id: biasa, name: {id: Biasa, en: Public}}
    - {id: internal, name: {id: Internal, en: Internal}}
    - {id: terbatas, name: {id: Terbatas, en: Restricted}}
    - {id: rahasia, name: {id: Rahasia, en: Secret}}
  partner_kinds:
    - {id: central-government, name: {id: Pemerintah pusat, en: Central government}, family: government}
    - {id: local-government, name: {id: Pemerintah daerah, en: Local government}, family: government}
    - {id: foreign-government, name: {id: Pemerintah asing, en: Foreign government}, family: government}
    - {id: foreign-local-government, name: {id: Pemerintah daerah asing, en: Foreign local government}, family: government}
    - {id: international-organisation, name: {id: Organisasi internasional, en: International organisation}, family: intergovernmental}
    - {id: university, name: {id: Perguruan tinggi, en: University}, family: non-government}
    - {id: ngo, name: {id: Organisasi masyarakat, en: Non-governmental organisation}, family: non-government}
    - {id: private-sector, name: {id: Badan usaha swasta, en: Private sector}, family: non-government}
    - {id: state-owned-enterprise, name: {id: Badan usaha milik negara, en: State-owned enterprise}, family: non-government}
  instruments:
    - id: nota-kesepahaman
      name: {id: Nota Kesepahaman, en: Memorandum of Understanding}
      binding: false
      international: false
      approval: none
      clauses:
        - {id: title, name: {id: Judul, en: Title}}
        - {id: parties, name: {id: Para pihak, en: Parties}}
        - {id: purpose, name: {id: Maksud dan tujuan, en: Purpose}}
        - {id: object, name: {id: Objek, en: Object}}
        - {id: scope, name: {id: Ruang lingkup, en: Scope}}
        - {id: implementation, name: {id: Pelaksanaan, en: Implementation}}
        - {id: duration, name: {id: Jangka waktu, en: Duration}}
        - {id: funding, name: {id: Pembiayaan, en: Funding}}
        - {id: evaluation, name: {id: Evaluasi, en: Evaluation}}
        - {id: closing, name: {id: Penutup, en: Closing}}
    - id: pks
      name: {id: Perjanjian Kerja Sama, en: Cooperation Agreement}
      binding: true
      international: false
      approval: none
      clauses:
        - {id: title, name: {id: Judul, en: Title}}
        - {id: parties, name: {id: Para pihak, en: Parties}}
        - {id: purpose, name: {id: Maksud dan tujuan, en: Purpose}}
        - {id: object, name: {id: Objek, en: Object}}
        - {id: scope, name: {id: Ruang lingkup, en: Scope}}
        - {id: rights, name: {id: Hak dan kewajiban, en: Rights and duties}}
        - {id: funding, name: {id: Pembiayaan, en: Funding}}
        - {id: duration, name: {id: Jangka waktu, en: Duration}}
        - {id: force-majeure, name: {id: Keadaan memaksa, en: Force majeure}}
        - {id: disputes, name: {id: Penyelesaian perselisihan, en: Settlement of disputes}}
        - {id: termination, name: {id: Pengakhiran, en: Termination}}
        - {id: closing, name: {id: Penutup, en: Closing}}
  stages:
    - {id: preparation, name: {id: Persiapan, en: Preparation}, statutory: true, date: initiated}
    - {id: offer, name: {id: Penawaran, en: Offer}, statutory: true, date: negotiated}
    - {id: drafting, name: {id: Penyusunan naskah, en: Drafting}, statutory: true, date: drafted}
    - {id: signature, name: {id: Penandatanganan, en: Signature}, statutory: true, date: signed}
    - {id: implementation, name: {id: Pelaksanaan, en: Implementation}, date: in_force, live: true}
    - {id: ended, name: {id: Berakhir, en: Ended}, date: ended, terminal: true}
    - {id: shelved, name: {id: Dihentikan, en: Shelved}, terminal: true}
  requires:
    preparation: [title, parties, owner, themes, classification, context.reviewed]
    offer: [objectives, dates.initiated]
    drafting: [dates.negotiated, resources]
    signature: [dates.signed, term, legal.clauses, coordination.focal_points]
    implementation: [dates.in_force, coordination.meeting_cadence, evaluation.cadence, risks]
    ended: [ended.reason, dates.ended, evaluation.final]
  end_reasons: [expired, terminated, completed, superseded, material-breach, fundamental-change, object-lost, new-norm, against-national-interest]
  date_rules:
    term_end: eve
    notice_counts_day: true
    decision_lead: P2M
    review_grace: P30D
    horizons: [P30D, P90D]
  context:
    dimensions: [political, economic, social]
    ratings: [favourable, stable, watch, adverse]
    cadence: P1Y
  evaluation:
    criteria: [relevance, coherence, effectiveness, efficiency, impact, sustainability]
    scale: [1, 5]
  risk: {likelihood: [1, 5], impact: [1, 5], high_from: 15, medium_from: 8}
  money: {base: IDR, rates: {IDR: 1}}
  scores:
    elements:
      objectives:
        weight: 25
        checks:
          - {id: has-objective, points: 20}
          - {id: every-objective-has-level, points: 10}
          - {id: every-objective-has-indicator, points: 25}
          - {id: every-indicator-smart, points: 30}
          - {id: institutional-mandate-cited, points: 15}
      resources:
        weight: 25
        checks:
          - {id: has-resource, points: 25}
          - {id: every-party-contributes, points: 25}
          - {id: every-resource-valued, points: 20}
          - {id: every-resource-sourced, points: 15}
          - {id: every-resource-scheduled, points: 15}
      coordination:
        weight: 25
        checks:
          - {id: focal-point-each-party, points: 30}
          - {id: secretariat-named, points: 15}
          - {id: meeting-on-cadence, points: 30}
          - {id: every-activity-one-accountable, points: 25}
      evaluation:
        weight: 25
        checks:
          - {id: cadence-set, points: 20}
          - {id: on-cadence, points: 35}
          - {id: all-criteria-rated, points: 25}
          - {id: recommendations-answered, points: 20}
    bands: {good: 80, fair: 50}
  """#
