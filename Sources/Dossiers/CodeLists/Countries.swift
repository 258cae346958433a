package import Diagnostics

/// A country or territory of ISO 3166-1.
package struct Country: Sendable {
  /// ISO 3166-1 alpha-2.
  package let code: String
  /// UN M49 region and sub-region; nil where M49 gives none.
  package let region: String?
  package let subregion: String?
  package let name: Bilingual
}

/// ISO 3166-1 (249 codes) with UN M49 regions (datasets/country-codes, PDDL); names as Unicode CLDR gives them.
package let countryTable = CodeTable(countryRows) { cells in
  Country(
    code: cells[0], region: cells[1].isEmpty ? nil : cells[1], subregion: cells[2].isEmpty ? nil : cells[2],
    name: Bilingual(id: cells[3], en: cells[4]))
}

/// Code, M49 region, M49 sub-region, Indonesian and English name.
private let countryRows = """
  AD|150|39|Andorra|Andorra
  AE|142|145|Uni Emirat Arab|United Arab Emirates
  AF|142|34|Afganistan|Afghanistan
  AG|19|29|Antigua dan Barbuda|Antigua & Barbuda
  AI|19|29|Anguilla|Anguilla
  AL|150|39|Albania|Albania
  AM|142|145|Armenia|Armenia
  AO|2|17|Angola|Angola
  AQ|||Antarktika|Antarctica
  AR|19|5|Argentina|Argentina
  AS|9|61|Samoa Amerika|American Samoa
  AT|150|155|Austria|Austria
  AU|9|53|Australia|Australia
  AW|19|29|Aruba|Aruba
  AX|150|154|Kepulauan Aland|Åland Islands
  AZ|142|145|Azerbaijan|Azerbaijan
  BA|150|39|Bosnia dan Herzegovina|Bosnia & Herzegovina
  BB|19|29|Barbados|Barbados
  BD|142|34|Bangladesh|Bangladesh
  BE|150|155|Belgia|Belgium
  BF|2|11|Burkina Faso|Burkina Faso
  BG|150|151|Bulgaria|Bulgaria
  BH|142|145|Bahrain|Bahrain
  BI|2|14|Burundi|Burundi
  BJ|2|11|Benin|Benin
  BL|19|29|Saint Barthélemy|St Barthélemy
  BM|19|21|Bermuda|Bermuda
  BN|142|35|Brunei|Brunei
  BO|19|5|Bolivia|Bolivia
  BQ|19|29|Belanda Karibia|Caribbean Netherlands
  BR|19|5|Brasil|Brazil
  BS|19|29|Bahama|Bahamas
  BT|142|34|Bhutan|Bhutan
  BV|19|5|Pulau Bouvet|Bouvet Island
  BW|2|18|Botswana|Botswana
  BY|150|151|Belarus|Belarus
  BZ|19|13|Belize|Belize
  CA|19|21|Kanada|Canada
  CC|9|53|Kepulauan Cocos (Keeling)|Cocos (Keeling) Islands
  CD|2|17|Kongo - Kinshasa|Congo - Kinshasa
  CF|2|17|Republik Afrika Tengah|Central African Republic
  CG|2|17|Kongo - Brazzaville|Congo - Brazzaville
  CH|150|155|Swiss|Switzerland
  CI|2|11|Côte d’Ivoire|Côte d’Ivoire
  CK|9|61|Kepulauan Cook|Cook Islands
  CL|19|5|Cile|Chile
  CM|2|17|Kamerun|Cameroon
  CN|142|30|Tiongkok daratan|China mainland
  CO|19|5|Kolombia|Colombia
  CR|19|13|Kosta Rika|Costa Rica
  CU|19|29|Kuba|Cuba
  CV|2|11|Tanjung Verde|Cape Verde
  CW|19|29|Curaçao|Curaçao
  CX|9|53|Pulau Natal|Christmas Island
  CY|142|145|Siprus|Cyprus
  CZ|150|151|Ceko|Czechia
  DE|150|155|Jerman|Germany
  DJ|2|14|Jibuti|Djibouti
  DK|150|154|Denmark|Denmark
  DM|19|29|Dominika|Dominica
  DO|19|29|Republik Dominika|Dominican Republic
  DZ|2|15|Aljazair|Algeria
  EC|19|5|Ekuador|Ecuador
  EE|150|154|Estonia|Estonia
  EG|2|15|Mesir|Egypt
  EH|2|15|Sahara Barat|Western Sahara
  ER|2|14|Eritrea|Eritrea
  ES|150|39|Spanyol|Spain
  ET|2|14|Etiopia|Ethiopia
  FI|150|154|Finlandia|Finland
  FJ|9|54|Fiji|Fiji
  FK|19|5|Kepulauan Falkland|Falkland Islands
  FM|9|57|Mikronesia|Micronesia
  FO|150|154|Kepulauan Faroe|Faroe Islands
  FR|150|155|Prancis|France
  GA|2|17|Gabon|Gabon
  GB|150|154|Inggris Raya|United Kingdom
  GD|19|29|Grenada|Grenada
  GE|142|145|Georgia|Georgia
  GF|19|5|Guyana Prancis|French Guiana
  GG|150|154|Guernsey|Guernsey
  GH|2|11|Ghana|Ghana
  GI|150|39|Gibraltar|Gibraltar
  GL|19|21|Greenland|Greenland
  GM|2|11|Gambia|Gambia
  GN|2|11|Guinea|Guinea
  GP|19|29|Guadeloupe|Guadeloupe
  GQ|2|17|Guinea Ekuatorial|Equatorial Guinea
  GR|150|39|Yunani|Greece
  GS|19|5|Georgia Selatan & Kep. Sandwich Selatan|So. Georgia & So. Sandwich Isl.
  GT|19|13|Guatemala|Guatemala
  GU|9|57|Guam|Guam
  GW|2|11|Guinea-Bissau|Guinea-Bissau
  GY|19|5|Guyana|Guyana
  HK|142|30|Hong Kong|Hong Kong
  HM|9|53|Pulau Heard dan Kepulauan McDonald|Heard & McDonald Islands
  HN|19|13|Honduras|Honduras
  HR|150|39|Kroasia|Croatia
  HT|19|29|Haiti|Haiti
  HU|150|151|Hungaria|Hungary
  ID|142|35|Indonesia|Indonesia
  IE|150|154|Irlandia|Ireland
  IL|142|145|Israel|Israel
  IM|150|154|Pulau Man|Isle of Man
  IN|142|34|India|India
  IO|2|14|Kepulauan Chagos|Chagos Archipelago
  IQ|142|145|Irak|Iraq
  IR|142|34|Iran|Iran
  IS|150|154|Islandia|Iceland
  IT|150|39|Italia|Italy
  JE|150|154|Jersey|Jersey
  JM|19|29|Jamaika|Jamaica
  JO|142|145|Yordania|Jordan
  JP|142|30|Jepang|Japan
  KE|2|14|Kenya|Kenya
  KG|142|143|Kirgizstan|Kyrgyzstan
  KH|142|35|Kamboja|Cambodia
  KI|9|57|Kiribati|Kiribati
  KM|2|14|Komoro|Comoros
  KN|19|29|Saint Kitts dan Nevis|St Kitts & Nevis
  KP|142|30|Korea Utara|North Korea
  KR|142|30|Korea Selatan|South Korea
  KW|142|145|Kuwait|Kuwait
  KY|19|29|Kepulauan Cayman|Cayman Islands
  KZ|142|143|Kazakhstan|Kazakhstan
  LA|142|35|Laos|Laos
  LB|142|145|Lebanon|Lebanon
  LC|19|29|Saint Lucia|St Lucia
  LI|150|155|Liechtenstein|Liechtenstein
  LK|142|34|Sri Lanka|Sri Lanka
  LR|2|11|Liberia|Liberia
  LS|2|18|Lesotho|Lesotho
  LT|150|154|Lituania|Lithuania
  LU|150|155|Luksemburg|Luxembourg
  LV|150|154|Latvia|Latvia
  LY|2|15|Libya|Libya
  MA|2|15|Maroko|Morocco
  MC|150|155|Monako|Monaco
  MD|150|151|Moldova|Moldova
  ME|150|39|Montenegro|Montenegro
  MF|19|29|Saint Martin|St Martin
  MG|2|14|Madagaskar|Madagascar
  MH|9|57|Kepulauan Marshall|Marshall Islands
  MK|150|39|Makedonia Utara|North Macedonia
  ML|2|11|Mali|Mali
  MM|142|35|Myanmar (Burma)|Myanmar (Burma)
  MN|142|30|Mongolia|Mongolia
  MO|142|30|Makau|Macao
  MP|9|57|Kepulauan Mariana Utara|Northern Mariana Islands
  MQ|19|29|Martinik|Martinique
  MR|2|11|Mauritania|Mauritania
  MS|19|29|Montserrat|Montserrat
  MT|150|39|Malta|Malta
  MU|2|14|Mauritius|Mauritius
  MV|142|34|Maladewa|Maldives
  MW|2|14|Malawi|Malawi
  MX|19|13|Meksiko|Mexico
  MY|142|35|Malaysia|Malaysia
  MZ|2|14|Mozambik|Mozambique
  NA|2|18|Namibia|Namibia
  NC|9|54|Kaledonia Baru|New Caledonia
  NE|2|11|Niger|Niger
  NF|9|53|Kepulauan Norfolk|Norfolk Island
  NG|2|11|Nigeria|Nigeria
  NI|19|13|Nikaragua|Nicaragua
  NL|150|155|Belanda|Netherlands
  NO|150|154|Norwegia|Norway
  NP|142|34|Nepal|Nepal
  NR|9|57|Nauru|Nauru
  NU|9|61|Niue|Niue
  NZ|9|53|Selandia Baru|New Zealand
  OM|142|145|Oman|Oman
  PA|19|13|Panama|Panama
  PE|19|5|Peru|Peru
  PF|9|61|Polinesia Prancis|French Polynesia
  PG|9|54|Papua Nugini|Papua New Guinea
  PH|142|35|Filipina|Philippines
  PK|142|34|Pakistan|Pakistan
  PL|150|151|Polandia|Poland
  PM|19|21|Saint Pierre dan Miquelon|St Pierre & Miquelon
  PN|9|61|Kepulauan Pitcairn|Pitcairn Islands
  PR|19|29|Puerto Riko|Puerto Rico
  PS|142|145|Wilayah Palestina|Palestinian Territories
  PT|150|39|Portugal|Portugal
  PW|9|57|Palau|Palau
  PY|19|5|Paraguay|Paraguay
  QA|142|145|Qatar|Qatar
  RE|2|14|Réunion|Réunion
  RO|150|151|Rumania|Romania
  RS|150|39|Serbia|Serbia
  RU|150|151|Rusia|Russia
  RW|2|14|Rwanda|Rwanda
  SA|142|145|Arab Saudi|Saudi Arabia
  SB|9|54|Kepulauan Solomon|Solomon Islands
  SC|2|14|Seychelles|Seychelles
  SD|2|15|Sudan|Sudan
  SE|150|154|Swedia|Sweden
  SG|142|35|Singapura|Singapore
  SH|2|11|Saint Helena|St Helena
  SI|150|39|Slovenia|Slovenia
  SJ|150|154|Kepulauan Svalbard dan Jan Mayen|Svalbard & Jan Mayen
  SK|150|151|Slovakia|Slovakia
  SL|2|11|Sierra Leone|Sierra Leone
  SM|150|39|San Marino|San Marino
  SN|2|11|Senegal|Senegal
  SO|2|14|Somalia|Somalia
  SR|19|5|Suriname|Suriname
  SS|2|14|Sudan Selatan|South Sudan
  ST|2|17|Sao Tome dan Principe|São Tomé & Príncipe
  SV|19|13|El Salvador|El Salvador
  SX|19|29|Sint Maarten|Sint Maarten
  SY|142|145|Suriah|Syria
  SZ|2|18|eSwatini|Eswatini
  TC|19|29|Kepulauan Turks dan Caicos|Turks & Caicos Islands
  TD|2|17|Chad|Chad
  TF|2|14|Wilayah Selatan Prancis|French Southern Territories
  TG|2|11|Togo|Togo
  TH|142|35|Thailand|Thailand
  TJ|142|143|Tajikistan|Tajikistan
  TK|9|61|Tokelau|Tokelau
  TL|142|35|Timor Leste|Timor-Leste
  TM|142|143|Turkmenistan|Turkmenistan
  TN|2|15|Tunisia|Tunisia
  TO|9|61|Tonga|Tonga
  TR|142|145|Turki|Türkiye
  TT|19|29|Trinidad dan Tobago|Trinidad & Tobago
  TV|9|61|Tuvalu|Tuvalu
  TW|142|30|Taiwan|Taiwan
  TZ|2|14|Tanzania|Tanzania
  UA|150|151|Ukraina|Ukraine
  UG|2|14|Uganda|Uganda
  UM|9|57|Kepulauan Terluar AS|US Outlying Islands
  US|19|21|Amerika Serikat|United States
  UY|19|5|Uruguay|Uruguay
  UZ|142|143|Uzbekistan|Uzbekistan
  VA|150|39|Vatikan|Vatican City
  VC|19|29|Saint Vincent dan Grenadine|St Vincent & the Grenadines
  VE|19|5|Venezuela|Venezuela
  VG|19|29|Kepulauan Virgin Britania Raya|British Virgin Islands
  VI|19|29|Kepulauan Virgin Amerika Serikat|US Virgin Islands
  VN|142|35|Vietnam|Vietnam
  VU|9|54|Vanuatu|Vanuatu
  WF|9|61|Kepulauan Wallis dan Futuna|Wallis & Futuna
  WS|9|61|Samoa|Samoa
  YE|142|145|Yaman|Yemen
  YT|2|14|Mayotte|Mayotte
  ZA|2|18|Afrika Selatan|South Africa
  ZM|2|14|Zambia|Zambia
  ZW|2|14|Zimbabwe|Zimbabwe
  """
