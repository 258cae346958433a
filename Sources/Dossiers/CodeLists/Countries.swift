package import Diagnostics

/// A country or territory of ISO 3166-1.
package struct Country: Sendable {
  /// ISO 3166-1 alpha-2.
  package let code: String
  /// UN M49 region and sub-region; nil where M49 gives none.
  package let region: String?
  package let subregion: String?
  package let name: Bilingual
  /// ISO 3166-1 alpha-3, which some registers use.
  package let threeLetters: String
  /// What else it is called in daily use.
  package let otherNames: [String]
}

/// ISO 3166-1 (249 codes) with UN M49 regions (datasets/country-codes, PDDL); names as Unicode CLDR gives them.
package let countryTable = CodeTable(countryRows) { cells in
  Country(
    code: cells[0], region: cells[1].isEmpty ? nil : cells[1], subregion: cells[2].isEmpty ? nil : cells[2],
    name: Bilingual(id: cells[3], en: cells[4]), threeLetters: cells[5], otherNames: countryNamesInUse[cells[0]] ?? [])
}

/// Names that no standard gives and people write; `Korea` may be either of two.
private let countryNamesInUse: [String: [String]] = [
  "AE": ["UAE", "UEA", "PEA", "Persatuan Emirat Arab"], "BN": ["Brunei Darussalam"], "CD": ["DR Congo"],
  "CI": ["Ivory Coast"],
  "CN": ["RRT", "Cina", "RRC"], "CZ": ["Ceko", "Czech Republic"],
  "GB": ["UK", "Britania Raya", "Great Britain", "Inggris"],
  "ID": ["RI", "Republik Indonesia"], "IR": ["Republik Islam Iran"], "KP": ["Korea", "DPRK"],
  "KR": ["Korea", "Republik Korea", "Republic of Korea", "ROK"], "LA": ["Lao PDR"], "MM": ["Birma", "Burma"],
  "NL": ["Holland", "Negeri Belanda"], "PG": ["PNG"], "RU": ["Federasi Rusia", "Russian Federation"],
  "TL": ["Timor Timur"],
  "TR": ["Turkey", "Turkiye"], "US": ["USA", "Amerika", "America"], "VN": ["Viet Nam"]
]

/// Code, M49 region, M49 sub-region, Indonesian and English name, alpha-3 code.
private let countryRows = """
  AD|150|39|Andorra|Andorra|AND
  AE|142|145|Uni Emirat Arab|United Arab Emirates|ARE
  AF|142|34|Afganistan|Afghanistan|AFG
  AG|19|29|Antigua dan Barbuda|Antigua & Barbuda|ATG
  AI|19|29|Anguilla|Anguilla|AIA
  AL|150|39|Albania|Albania|ALB
  AM|142|145|Armenia|Armenia|ARM
  AO|2|17|Angola|Angola|AGO
  AQ|||Antarktika|Antarctica|ATA
  AR|19|5|Argentina|Argentina|ARG
  AS|9|61|Samoa Amerika|American Samoa|ASM
  AT|150|155|Austria|Austria|AUT
  AU|9|53|Australia|Australia|AUS
  AW|19|29|Aruba|Aruba|ABW
  AX|150|154|Kepulauan Aland|Åland Islands|ALA
  AZ|142|145|Azerbaijan|Azerbaijan|AZE
  BA|150|39|Bosnia dan Herzegovina|Bosnia & Herzegovina|BIH
  BB|19|29|Barbados|Barbados|BRB
  BD|142|34|Bangladesh|Bangladesh|BGD
  BE|150|155|Belgia|Belgium|BEL
  BF|2|11|Burkina Faso|Burkina Faso|BFA
  BG|150|151|Bulgaria|Bulgaria|BGR
  BH|142|145|Bahrain|Bahrain|BHR
  BI|2|14|Burundi|Burundi|BDI
  BJ|2|11|Benin|Benin|BEN
  BL|19|29|Saint Barthélemy|St Barthélemy|BLM
  BM|19|21|Bermuda|Bermuda|BMU
  BN|142|35|Brunei|Brunei|BRN
  BO|19|5|Bolivia|Bolivia|BOL
  BQ|19|29|Belanda Karibia|Caribbean Netherlands|BES
  BR|19|5|Brasil|Brazil|BRA
  BS|19|29|Bahama|Bahamas|BHS
  BT|142|34|Bhutan|Bhutan|BTN
  BV|19|5|Pulau Bouvet|Bouvet Island|BVT
  BW|2|18|Botswana|Botswana|BWA
  BY|150|151|Belarus|Belarus|BLR
  BZ|19|13|Belize|Belize|BLZ
  CA|19|21|Kanada|Canada|CAN
  CC|9|53|Kepulauan Cocos (Keeling)|Cocos (Keeling) Islands|CCK
  CD|2|17|Kongo - Kinshasa|Congo - Kinshasa|COD
  CF|2|17|Republik Afrika Tengah|Central African Republic|CAF
  CG|2|17|Kongo - Brazzaville|Congo - Brazzaville|COG
  CH|150|155|Swiss|Switzerland|CHE
  CI|2|11|Côte d’Ivoire|Côte d’Ivoire|CIV
  CK|9|61|Kepulauan Cook|Cook Islands|COK
  CL|19|5|Cile|Chile|CHL
  CM|2|17|Kamerun|Cameroon|CMR
  CN|142|30|Tiongkok daratan|China mainland|CHN
  CO|19|5|Kolombia|Colombia|COL
  CR|19|13|Kosta Rika|Costa Rica|CRI
  CU|19|29|Kuba|Cuba|CUB
  CV|2|11|Tanjung Verde|Cape Verde|CPV
  CW|19|29|Curaçao|Curaçao|CUW
  CX|9|53|Pulau Natal|Christmas Island|CXR
  CY|142|145|Siprus|Cyprus|CYP
  CZ|150|151|Ceko|Czechia|CZE
  DE|150|155|Jerman|Germany|DEU
  DJ|2|14|Jibuti|Djibouti|DJI
  DK|150|154|Denmark|Denmark|DNK
  DM|19|29|Dominika|Dominica|DMA
  DO|19|29|Republik Dominika|Dominican Republic|DOM
  DZ|2|15|Aljazair|Algeria|DZA
  EC|19|5|Ekuador|Ecuador|ECU
  EE|150|154|Estonia|Estonia|EST
  EG|2|15|Mesir|Egypt|EGY
  EH|2|15|Sahara Barat|Western Sahara|ESH
  ER|2|14|Eritrea|Eritrea|ERI
  ES|150|39|Spanyol|Spain|ESP
  ET|2|14|Etiopia|Ethiopia|ETH
  FI|150|154|Finlandia|Finland|FIN
  FJ|9|54|Fiji|Fiji|FJI
  FK|19|5|Kepulauan Falkland|Falkland Islands|FLK
  FM|9|57|Mikronesia|Micronesia|FSM
  FO|150|154|Kepulauan Faroe|Faroe Islands|FRO
  FR|150|155|Prancis|France|FRA
  GA|2|17|Gabon|Gabon|GAB
  GB|150|154|Inggris Raya|United Kingdom|GBR
  GD|19|29|Grenada|Grenada|GRD
  GE|142|145|Georgia|Georgia|GEO
  GF|19|5|Guyana Prancis|French Guiana|GUF
  GG|150|154|Guernsey|Guernsey|GGY
  GH|2|11|Ghana|Ghana|GHA
  GI|150|39|Gibraltar|Gibraltar|GIB
  GL|19|21|Greenland|Greenland|GRL
  GM|2|11|Gambia|Gambia|GMB
  GN|2|11|Guinea|Guinea|GIN
  GP|19|29|Guadeloupe|Guadeloupe|GLP
  GQ|2|17|Guinea Ekuatorial|Equatorial Guinea|GNQ
  GR|150|39|Yunani|Greece|GRC
  GS|19|5|Georgia Selatan & Kep. Sandwich Selatan|So. Georgia & So. Sandwich Isl.|SGS
  GT|19|13|Guatemala|Guatemala|GTM
  GU|9|57|Guam|Guam|GUM
  GW|2|11|Guinea-Bissau|Guinea-Bissau|GNB
  GY|19|5|Guyana|Guyana|GUY
  HK|142|30|Hong Kong|Hong Kong|HKG
  HM|9|53|Pulau Heard dan Kepulauan McDonald|Heard & McDonald Islands|HMD
  HN|19|13|Honduras|Honduras|HND
  HR|150|39|Kroasia|Croatia|HRV
  HT|19|29|Haiti|Haiti|HTI
  HU|150|151|Hungaria|Hungary|HUN
  ID|142|35|Indonesia|Indonesia|IDN
  IE|150|154|Irlandia|Ireland|IRL
  IL|142|145|Israel|Israel|ISR
  IM|150|154|Pulau Man|Isle of Man|IMN
  IN|142|34|India|India|IND
  IO|2|14|Kepulauan Chagos|Chagos Archipelago|IOT
  IQ|142|145|Irak|Iraq|IRQ
  IR|142|34|Iran|Iran|IRN
  IS|150|154|Islandia|Iceland|ISL
  IT|150|39|Italia|Italy|ITA
  JE|150|154|Jersey|Jersey|JEY
  JM|19|29|Jamaika|Jamaica|JAM
  JO|142|145|Yordania|Jordan|JOR
  JP|142|30|Jepang|Japan|JPN
  KE|2|14|Kenya|Kenya|KEN
  KG|142|143|Kirgizstan|Kyrgyzstan|KGZ
  KH|142|35|Kamboja|Cambodia|KHM
  KI|9|57|Kiribati|Kiribati|KIR
  KM|2|14|Komoro|Comoros|COM
  KN|19|29|Saint Kitts dan Nevis|St Kitts & Nevis|KNA
  KP|142|30|Korea Utara|North Korea|PRK
  KR|142|30|Korea Selatan|South Korea|KOR
  KW|142|145|Kuwait|Kuwait|KWT
  KY|19|29|Kepulauan Cayman|Cayman Islands|CYM
  KZ|142|143|Kazakhstan|Kazakhstan|KAZ
  LA|142|35|Laos|Laos|LAO
  LB|142|145|Lebanon|Lebanon|LBN
  LC|19|29|Saint Lucia|St Lucia|LCA
  LI|150|155|Liechtenstein|Liechtenstein|LIE
  LK|142|34|Sri Lanka|Sri Lanka|LKA
  LR|2|11|Liberia|Liberia|LBR
  LS|2|18|Lesotho|Lesotho|LSO
  LT|150|154|Lituania|Lithuania|LTU
  LU|150|155|Luksemburg|Luxembourg|LUX
  LV|150|154|Latvia|Latvia|LVA
  LY|2|15|Libya|Libya|LBY
  MA|2|15|Maroko|Morocco|MAR
  MC|150|155|Monako|Monaco|MCO
  MD|150|151|Moldova|Moldova|MDA
  ME|150|39|Montenegro|Montenegro|MNE
  MF|19|29|Saint Martin|St Martin|MAF
  MG|2|14|Madagaskar|Madagascar|MDG
  MH|9|57|Kepulauan Marshall|Marshall Islands|MHL
  MK|150|39|Makedonia Utara|North Macedonia|MKD
  ML|2|11|Mali|Mali|MLI
  MM|142|35|Myanmar (Burma)|Myanmar (Burma)|MMR
  MN|142|30|Mongolia|Mongolia|MNG
  MO|142|30|Makau|Macao|MAC
  MP|9|57|Kepulauan Mariana Utara|Northern Mariana Islands|MNP
  MQ|19|29|Martinik|Martinique|MTQ
  MR|2|11|Mauritania|Mauritania|MRT
  MS|19|29|Montserrat|Montserrat|MSR
  MT|150|39|Malta|Malta|MLT
  MU|2|14|Mauritius|Mauritius|MUS
  MV|142|34|Maladewa|Maldives|MDV
  MW|2|14|Malawi|Malawi|MWI
  MX|19|13|Meksiko|Mexico|MEX
  MY|142|35|Malaysia|Malaysia|MYS
  MZ|2|14|Mozambik|Mozambique|MOZ
  NA|2|18|Namibia|Namibia|NAM
  NC|9|54|Kaledonia Baru|New Caledonia|NCL
  NE|2|11|Niger|Niger|NER
  NF|9|53|Kepulauan Norfolk|Norfolk Island|NFK
  NG|2|11|Nigeria|Nigeria|NGA
  NI|19|13|Nikaragua|Nicaragua|NIC
  NL|150|155|Belanda|Netherlands|NLD
  NO|150|154|Norwegia|Norway|NOR
  NP|142|34|Nepal|Nepal|NPL
  NR|9|57|Nauru|Nauru|NRU
  NU|9|61|Niue|Niue|NIU
  NZ|9|53|Selandia Baru|New Zealand|NZL
  OM|142|145|Oman|Oman|OMN
  PA|19|13|Panama|Panama|PAN
  PE|19|5|Peru|Peru|PER
  PF|9|61|Polinesia Prancis|French Polynesia|PYF
  PG|9|54|Papua Nugini|Papua New Guinea|PNG
  PH|142|35|Filipina|Philippines|PHL
  PK|142|34|Pakistan|Pakistan|PAK
  PL|150|151|Polandia|Poland|POL
  PM|19|21|Saint Pierre dan Miquelon|St Pierre & Miquelon|SPM
  PN|9|61|Kepulauan Pitcairn|Pitcairn Islands|PCN
  PR|19|29|Puerto Riko|Puerto Rico|PRI
  PS|142|145|Wilayah Palestina|Palestinian Territories|PSE
  PT|150|39|Portugal|Portugal|PRT
  PW|9|57|Palau|Palau|PLW
  PY|19|5|Paraguay|Paraguay|PRY
  QA|142|145|Qatar|Qatar|QAT
  RE|2|14|Réunion|Réunion|REU
  RO|150|151|Rumania|Romania|ROU
  RS|150|39|Serbia|Serbia|SRB
  RU|150|151|Rusia|Russia|RUS
  RW|2|14|Rwanda|Rwanda|RWA
  SA|142|145|Arab Saudi|Saudi Arabia|SAU
  SB|9|54|Kepulauan Solomon|Solomon Islands|SLB
  SC|2|14|Seychelles|Seychelles|SYC
  SD|2|15|Sudan|Sudan|SDN
  SE|150|154|Swedia|Sweden|SWE
  SG|142|35|Singapura|Singapore|SGP
  SH|2|11|Saint Helena|St Helena|SHN
  SI|150|39|Slovenia|Slovenia|SVN
  SJ|150|154|Kepulauan Svalbard dan Jan Mayen|Svalbard & Jan Mayen|SJM
  SK|150|151|Slovakia|Slovakia|SVK
  SL|2|11|Sierra Leone|Sierra Leone|SLE
  SM|150|39|San Marino|San Marino|SMR
  SN|2|11|Senegal|Senegal|SEN
  SO|2|14|Somalia|Somalia|SOM
  SR|19|5|Suriname|Suriname|SUR
  SS|2|14|Sudan Selatan|South Sudan|SSD
  ST|2|17|Sao Tome dan Principe|São Tomé & Príncipe|STP
  SV|19|13|El Salvador|El Salvador|SLV
  SX|19|29|Sint Maarten|Sint Maarten|SXM
  SY|142|145|Suriah|Syria|SYR
  SZ|2|18|eSwatini|Eswatini|SWZ
  TC|19|29|Kepulauan Turks dan Caicos|Turks & Caicos Islands|TCA
  TD|2|17|Chad|Chad|TCD
  TF|2|14|Wilayah Selatan Prancis|French Southern Territories|ATF
  TG|2|11|Togo|Togo|TGO
  TH|142|35|Thailand|Thailand|THA
  TJ|142|143|Tajikistan|Tajikistan|TJK
  TK|9|61|Tokelau|Tokelau|TKL
  TL|142|35|Timor Leste|Timor-Leste|TLS
  TM|142|143|Turkmenistan|Turkmenistan|TKM
  TN|2|15|Tunisia|Tunisia|TUN
  TO|9|61|Tonga|Tonga|TON
  TR|142|145|Turki|Türkiye|TUR
  TT|19|29|Trinidad dan Tobago|Trinidad & Tobago|TTO
  TV|9|61|Tuvalu|Tuvalu|TUV
  TW|142|30|Taiwan|Taiwan|TWN
  TZ|2|14|Tanzania|Tanzania|TZA
  UA|150|151|Ukraina|Ukraine|UKR
  UG|2|14|Uganda|Uganda|UGA
  UM|9|57|Kepulauan Terluar AS|US Outlying Islands|UMI
  US|19|21|Amerika Serikat|United States|USA
  UY|19|5|Uruguay|Uruguay|URY
  UZ|142|143|Uzbekistan|Uzbekistan|UZB
  VA|150|39|Vatikan|Vatican City|VAT
  VC|19|29|Saint Vincent dan Grenadine|St Vincent & the Grenadines|VCT
  VE|19|5|Venezuela|Venezuela|VEN
  VG|19|29|Kepulauan Virgin Britania Raya|British Virgin Islands|VGB
  VI|19|29|Kepulauan Virgin Amerika Serikat|US Virgin Islands|VIR
  VN|142|35|Vietnam|Vietnam|VNM
  VU|9|54|Vanuatu|Vanuatu|VUT
  WF|9|61|Kepulauan Wallis dan Futuna|Wallis & Futuna|WLF
  WS|9|61|Samoa|Samoa|WSM
  YE|142|145|Yaman|Yemen|YEM
  YT|2|14|Mayotte|Mayotte|MYT
  ZA|2|18|Afrika Selatan|South Africa|ZAF
  ZM|2|14|Zambia|Zambia|ZMB
  ZW|2|14|Zimbabwe|Zimbabwe|ZWE
  """
