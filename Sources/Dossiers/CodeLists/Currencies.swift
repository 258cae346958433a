package import Diagnostics

/// A currency of ISO 4217.
package struct Currency: Sendable {
  package let code: String
  /// Digits after the decimal sign; nil where the standard gives none.
  package let minorUnits: Int?
  package let name: Bilingual
}

/// ISO 4217 codes with minor units; names as Unicode CLDR gives them.
package let currencyTable = CodeTable(currencyRows) { cells in
  Currency(code: cells[0], minorUnits: Int(cells[1]), name: Bilingual(id: cells[2], en: cells[3]))
}

/// Code, minor units, Indonesian and English name.
private let currencyRows = """
  AED|2|Dirham Uni Emirat Arab|United Arab Emirates Dirham
  AFN|2|Afgani Afganistan|Afghan Afghani
  ALL|2|Lek Albania|Albanian Lek
  AMD|2|Dram Armenia|Armenian Dram
  ANG||Guilder Antilla Belanda|Netherlands Antillean Guilder
  AOA|2|Kwanza Angola|Angolan Kwanza
  ARS|2|Peso Argentina|Argentine Peso
  AUD|2|Dolar Australia|Australian Dollar
  AWG|2|Florin Aruba|Aruban Florin
  AZN|2|Manat Azerbaijan|Azerbaijani Manat
  BAM|2|Mark Konvertibel Bosnia-Herzegovina|Bosnia-Herzegovina Convertible Mark
  BBD|2|Dolar Barbados|Barbadian Dollar
  BDT|2|Taka Bangladesh|Bangladeshi Taka
  BGN||Lev Bulgaria|Bulgarian Lev
  BHD|3|Dinar Bahrain|Bahraini Dinar
  BIF|0|Franc Burundi|Burundian Franc
  BMD|2|Dolar Bermuda|Bermudian Dollar
  BND|2|Dolar Brunei|Brunei Dollar
  BOB|2|Boliviano|Bolivian Boliviano
  BOV||Mvdol Bolivia|Bolivian Mvdol
  BRL|2|Real Brasil|Brazilian Real
  BSD|2|Dolar Bahama|Bahamian Dollar
  BTN||Ngultrum Bhutan|Bhutanese Ngultrum
  BWP|2|Pula Botswana|Botswanan Pula
  BYN|2|Rubel Belarusia|Belarusian Rouble
  BZD|2|Dolar Belize|Belize Dollar
  CAD|2|Dolar Kanada|Canadian Dollar
  CDF|2|Franc Kongo|Congolese Franc
  CHE||Euro WIR|WIR Euro
  CHF|2|Franc Swiss|Swiss Franc
  CHW||Franc WIR|WIR Franc
  CLF||Satuan Hitung (UF) Cile|Chilean Unit of Account (UF)
  CLP|0|Peso Cile|Chilean Peso
  CNY|2|Yuan Tiongkok|Chinese Yuan
  COP|2|Peso Kolombia|Colombian Peso
  COU||Unit Nilai Nyata Kolombia|Colombian Real Value Unit
  CRC|2|Colon Kosta Rika|Costa Rican Colón
  CUC||Peso Konvertibel Kuba|Cuban Convertible Peso
  CUP|2|Peso Kuba|Cuban Peso
  CVE|2|Escudo Tanjung Verde|Cape Verdean Escudo
  CZK|2|Koruna Ceko|Czech Koruna
  DJF|0|Franc Jibuti|Djiboutian Franc
  DKK|2|Krone Denmark|Danish Krone
  DOP|2|Peso Dominika|Dominican Peso
  DZD|2|Dinar Aljazair|Algerian Dinar
  EGP|2|Pound Mesir|Egyptian Pound
  ERN|2|Nakfa Eritrea|Eritrean Nakfa
  ETB|2|Birr Etiopia|Ethiopian Birr
  EUR|2|Euro|Euro
  FJD|2|Dolar Fiji|Fijian Dollar
  FKP|2|Pound Kepulauan Falkland|Falkland Islands Pound
  GBP|2|Pound Inggris|British Pound
  GEL|2|Lari Georgia|Georgian Lari
  GHS|2|Cedi Ghana|Ghanaian Cedi
  GIP|2|Pound Gibraltar|Gibraltar Pound
  GMD|2|Dalasi Gambia|Gambian Dalasi
  GNF|0|Franc Guinea|Guinean Franc
  GTQ|2|Quetzal Guatemala|Guatemalan Quetzal
  GYD|2|Dolar Guyana|Guyanaese Dollar
  HKD|2|Dolar Hong Kong|Hong Kong Dollar
  HNL|2|Lempira Honduras|Honduran Lempira
  HRK||Kuna Kroasia|Croatian Kuna
  HTG|2|Gourde Haiti|Haitian Gourde
  HUF|2|Forint Hungaria|Hungarian Forint
  IDR|2|Rupiah Indonesia|Indonesian Rupiah
  ILS|2|Shekel Baru Israel|Israeli New Shekel
  INR|2|Rupee India|Indian Rupee
  IQD|3|Dinar Irak|Iraqi Dinar
  IRR|2|Rial Iran|Iranian Rial
  ISK|0|Krona Islandia|Icelandic Króna
  JMD|2|Dolar Jamaika|Jamaican Dollar
  JOD|3|Dinar Yordania|Jordanian Dinar
  JPY|0|Yen Jepang|Japanese Yen
  KES|2|Shilling Kenya|Kenyan Shilling
  KGS|2|Som Kirgizstan|Kyrgystani Som
  KHR|2|Riel Kamboja|Cambodian Riel
  KMF|0|Franc Komoro|Comorian Franc
  KPW|2|Won Korea Utara|North Korean Won
  KRW|0|Won Korea Selatan|South Korean Won
  KWD|3|Dinar Kuwait|Kuwaiti Dinar
  KYD|2|Dolar Kepulauan Cayman|Cayman Islands Dollar
  KZT|2|Tenge Kazakhstan|Kazakhstani Tenge
  LAK|2|Kip Laos|Laotian Kip
  LBP|2|Pound Lebanon|Lebanese Pound
  LKR|2|Rupee Sri Lanka|Sri Lankan Rupee
  LRD|2|Dolar Liberia|Liberian Dollar
  LSL|2|Loti Lesotho|Lesotho Loti
  LYD|3|Dinar Libya|Libyan Dinar
  MAD|2|Dirham Maroko|Moroccan Dirham
  MDL|2|Leu Moldova|Moldovan Leu
  MGA|2|Ariary Madagaskar|Malagasy Ariary
  MKD|2|Denar Makedonia|Macedonian Denar
  MMK|2|Kyat Myanmar|Myanmar Kyat
  MNT|2|Tugrik Mongolia|Mongolian Tugrik
  MOP|2|Pataca Makau|Macanese Pataca
  MRU|2|Ouguiya Mauritania|Mauritanian Ouguiya
  MUR|2|Rupee Mauritius|Mauritian Rupee
  MVR|2|Rufiyaa Maladewa|Maldivian Rufiyaa
  MWK|2|Kwacha Malawi|Malawian Kwacha
  MXN|2|Peso Meksiko|Mexican Peso
  MXV||Unit Investasi Meksiko|Mexican Investment Unit
  MYR|2|Ringgit Malaysia|Malaysian Ringgit
  MZN|2|Metical Mozambik|Mozambican Metical
  NAD|2|Dolar Namibia|Namibian Dollar
  NGN|2|Naira Nigeria|Nigerian Naira
  NIO|2|Cordoba Nikaragua|Nicaraguan Córdoba
  NOK|2|Krone Norwegia|Norwegian Krone
  NPR|2|Rupee Nepal|Nepalese Rupee
  NZD|2|Dolar Selandia Baru|New Zealand Dollar
  OMR|3|Rial Oman|Omani Rial
  PAB|2|Balboa Panama|Panamanian Balboa
  PEN|2|Sol Peru|Peruvian Sol
  PGK|2|Kina Papua Nugini|Papua New Guinean Kina
  PHP|2|Peso Filipina|Philippine Peso
  PKR|2|Rupee Pakistan|Pakistani Rupee
  PLN|2|Zloty Polandia|Polish Zloty
  PYG|0|Guarani Paraguay|Paraguayan Guarani
  QAR|2|Rial Qatar|Qatari Riyal
  RON|2|Leu Rumania|Romanian Leu
  RSD|2|Dinar Serbia|Serbian Dinar
  RUB|2|Rubel Rusia|Russian Rouble
  RWF|0|Franc Rwanda|Rwandan Franc
  SAR|2|Riyal Arab Saudi|Saudi Riyal
  SBD|2|Dolar Kepulauan Solomon|Solomon Islands Dollar
  SCR|2|Rupee Seychelles|Seychellois Rupee
  SDG|2|Pound Sudan|Sudanese Pound
  SEK|2|Krona Swedia|Swedish Krona
  SGD|2|Dolar Singapura|Singapore Dollar
  SHP|2|Pound Saint Helena|St Helena Pound
  SLE|2|Leone Sierra Leone|Sierra Leonean Leone
  SLL||Leone Sierra Leone (1964—2022)|Sierra Leonean Leone (1964—2022)
  SOS|2|Shilling Somalia|Somali Shilling
  SRD|2|Dolar Suriname|Surinamese Dollar
  SSP|2|Pound Sudan Selatan|South Sudanese Pound
  STN|2|Dobra Sao Tome dan Principe|São Tomé & Príncipe Dobra
  SVC|2|Colon El Savador|Salvadoran Colón
  SYP|2|Pound Suriah|Syrian Pound
  SZL|2|Lilangeni Swaziland|Swazi Lilangeni
  THB|2|Baht Thailand|Thai Baht
  TJS|2|Somoni Tajikistan|Tajikistani Somoni
  TMT|2|Manat Turkmenistan|Turkmenistani Manat
  TND|3|Dinar Tunisia|Tunisian Dinar
  TOP|2|Paʻanga Tonga|Tongan Paʻanga
  TRY||Lira Turki|Turkish Lira
  TTD|2|Dolar Trinidad dan Tobago|Trinidad & Tobago Dollar
  TWD|2|Dolar Baru Taiwan|New Taiwan Dollar
  TZS|2|Shilling Tanzania|Tanzanian Shilling
  UAH|2|Hryvnia Ukraina|Ukrainian Hryvnia
  UGX|0|Shilling Uganda|Ugandan Shilling
  USD|2|Dolar Amerika Serikat|US Dollar
  USN||Dolar AS (Hari berikutnya)|US Dollar (Next day)
  UYI||Peso Uruguay (Unit Diindeks)|Uruguayan Peso (Indexed Units)
  UYU|2|Peso Uruguay|Uruguayan Peso
  UYW||Uruguayan Nominal Wage Index Unit|Uruguayan Nominal Wage Index Unit
  UZS|2|Som Uzbekistan|Uzbekistani Som
  VED||Bolívar Soberano|Bolívar Soberano
  VES|2|Bolivar Venezuela|Venezuelan Bolívar
  VND|0|Dong Vietnam|Vietnamese Dong
  VUV|0|Vatu Vanuatu|Vanuatu Vatu
  WST|2|Tala Samoa|Samoan Tala
  XAF|0|Franc CFA Afrika Tengah|Central African CFA Franc
  XAG||Silver|Silver
  XAU||Emas|Gold
  XBA||Unit Gabungan Eropa|European Composite Unit
  XBB||Unit Keuangan Eropa|European Monetary Unit
  XBC||Satuan Hitung Eropa (XBC)|European Unit of Account (XBC)
  XBD||Satuan Hitung Eropa (XBD)|European Unit of Account (XBD)
  XCD|2|Dolar Karibia Timur|East Caribbean Dollar
  XDR||Hak Khusus Menggambar|Special Drawing Rights
  XOF|0|Franc CFA Afrika Barat|West African CFA Franc
  XPD||Palladium|Palladium
  XPF|0|Franc CFP|CFP Franc
  XPT||Platinum|Platinum
  XSU||Sucre|Sucre
  XTS||Kode Mata Uang Pengujian|Testing Currency Code
  XUA||ADB Unit of Account|ADB Unit of Account
  XXX||Mata Uang Tidak Dikenal|Unknown Currency
  YER|2|Rial Yaman|Yemeni Rial
  ZAR|2|Rand Afrika Selatan|South African Rand
  ZMW|2|Kwacha Zambia|Zambian Kwacha
  ZWL||Dolar Zimbabwe (2009)|Zimbabwean Dollar (2009–2024)
  """
