package import Diagnostics

/// A language of ISO 639-1.
package struct WrittenLanguage: Sendable {
  /// ISO 639-1, two letters.
  package let code: String
  /// ISO 639-2/T, three letters, which some registers use.
  package let threeLetters: String
  package let name: Bilingual
}

/// ISO 639-1 (184 codes); names as Unicode CLDR gives them.
package let languageTable = CodeTable(languageRows) { cells in
  WrittenLanguage(code: cells[0], threeLetters: cells[1], name: Bilingual(id: cells[2], en: cells[3]))
}

/// ISO 639-1, two letters.
package let languageCodes = Set(languageTable.codes)

/// Code, ISO 639-2/T code, Indonesian and English name.
private let languageRows = """
  aa|aar|Afar|Afar
  ab|abk|Abkhaz|Abkhazian
  ae|ave|Avesta|Avestan
  af|afr|Afrikaans|Afrikaans
  ak|aka|Akan|Akan
  am|amh|Amharik|Amharic
  an|arg|Aragon|Aragonese
  ar|ara|Arab|Arabic
  as|asm|Assam|Assamese
  av|ava|Avar|Avaric
  ay|aym|Aymara|Aymara
  az|aze|Azerbaijani|Azerbaijani
  ba|bak|Bashkir|Bashkir
  be|bel|Belarusia|Belarusian
  bg|bul|Bulgar|Bulgarian
  bh|bih|Bihari|Bihari
  bi|bis|Bislama|Bislama
  bm|bam|Bambara|Bambara
  bn|ben|Bengali|Bangla
  bo|bod|Tibet|Tibetan
  br|bre|Breton|Breton
  bs|bos|Bosnia|Bosnian
  ca|cat|Katalan|Catalan
  ce|che|Chechen|Chechen
  ch|cha|Chamorro|Chamorro
  co|cos|Korsika|Corsican
  cr|cre|Kree|Cree
  cs|ces|Ceko|Czech
  cu|chu|Bahasa Gereja Slavonia|Church Slavic
  cv|chv|Chuvash|Chuvash
  cy|cym|Welsh|Welsh
  da|dan|Dansk|Danish
  de|deu|Jerman|German
  dv|div|Divehi|Dhivehi
  dz|dzo|Dzongkha|Dzongkha
  ee|ewe|Ewe|Ewe
  el|ell|Yunani|Greek
  en|eng|Inggris|English
  eo|epo|Esperanto|Esperanto
  es|spa|Spanyol|Spanish
  et|est|Estonia|Estonian
  eu|eus|Basque|Basque
  fa|fas|Persia|Persian
  ff|ful|Fula|Fula
  fi|fin|Suomi|Finnish
  fj|fij|Fiji|Fijian
  fo|fao|Faroe|Faroese
  fr|fra|Prancis|French
  fy|fry|Frisia Barat|Western Frisian
  ga|gle|Irlandia|Irish
  gd|gla|Gaelik Skotlandia|Scottish Gaelic
  gl|glg|Galisia|Galician
  gn|grn|Guarani|Guarani
  gu|guj|Gujarat|Gujarati
  gv|glv|Manx|Manx
  ha|hau|Hausa|Hausa
  he|heb|Ibrani|Hebrew
  hi|hin|Hindi|Hindi
  ho|hmo|Hiri Motu|Hiri Motu
  hr|hrv|Kroasia|Croatian
  ht|hat|Kreol Haiti|Haitian Creole
  hu|hun|Magyar|Hungarian
  hy|hye|Armenia|Armenian
  hz|her|Herero|Herero
  ia|ina|Interlingua|Interlingua
  id|ind|Indonesia|Indonesian
  ie|ile|Interlingue|Interlingue
  ig|ibo|Igbo|Igbo
  ii|iii|Sichuan Yi|Liangshan Yi
  ik|ipk|Inupiak|Inupiaq
  io|ido|Ido|Ido
  is|isl|Islandia|Icelandic
  it|ita|Italia|Italian
  iu|iku|Inuktitut|Inuktitut
  ja|jpn|Jepang|Japanese
  jv|jav|Jawa|Javanese
  ka|kat|Georgia|Georgian
  kg|kon|Kongo|Kongo
  ki|kik|Kikuyu|Kikuyu
  kj|kua|Kuanyama|Kuanyama
  kk|kaz|Kazakh|Kazakh
  kl|kal|Kalaallisut|Kalaallisut
  km|khm|Khmer|Khmer
  kn|kan|Kannada|Kannada
  ko|kor|Korea|Korean
  kr|kau|Kanuri|Kanuri
  ks|kas|Kashmir|Kashmiri
  ku|kur|Kurdi|Kurdish
  kv|kom|Komi|Komi
  kw|cor|Kornish|Cornish
  ky|kir|Kirgiz|Kyrgyz
  la|lat|Latin|Latin
  lb|ltz|Luksemburg|Luxembourgish
  lg|lug|Ganda|Ganda
  li|lim|Limburgia|Limburgish
  ln|lin|Lingala|Lingala
  lo|lao|Lao|Lao
  lt|lit|Lituania|Lithuanian
  lu|lub|Luba-Katanga|Luba-Katanga
  lv|lav|Latvia|Latvian
  mg|mlg|Malagasi|Malagasy
  mh|mah|Marshall|Marshallese
  mi|mri|Maori|Māori
  mk|mkd|Makedonia|Macedonian
  ml|mal|Malayalam|Malayalam
  mn|mon|Mongolia|Mongolian
  mr|mar|Marathi|Marathi
  ms|msa|Melayu|Malay
  mt|mlt|Malta|Maltese
  my|mya|Burma|Burmese
  na|nau|Nauru|Nauru
  nb|nob|Bokmål Norsk|Norwegian Bokmål
  nd|nde|Ndebele Utara|North Ndebele
  ne|nep|Nepali|Nepali
  ng|ndo|Ndonga|Ndonga
  nl|nld|Belanda|Dutch
  nn|nno|Nynorsk Norsk|Norwegian Nynorsk
  no|nor|Norsk|Norwegian
  nr|nbl|Ndebele Selatan|South Ndebele
  nv|nav|Navajo|Navajo
  ny|nya|Nyanja|Nyanja
  oc|oci|Ositania|Occitan
  oj|oji|Ojibwa|Ojibwa
  om|orm|Oromo|Oromo
  or|ori|Oriya|Odia
  os|oss|Ossetia|Ossetic
  pa|pan|Punjabi|Punjabi
  pi|pli|Pali|Pali
  pl|pol|Polski|Polish
  ps|pus|Pashto|Pashto
  pt|por|Portugis|Portuguese
  qu|que|Quechua|Quechua
  rm|roh|Reto-Roman|Romansh
  rn|run|Rundi|Rundi
  ro|ron|Rumania|Romanian
  ru|rus|Rusia|Russian
  rw|kin|Kinyarwanda|Kinyarwanda
  sa|san|Sanskerta|Sanskrit
  sc|srd|Sardinia|Sardinian
  sd|snd|Sindhi|Sindhi
  se|sme|Sámi Utara|North Sámi
  sg|sag|Sango|Sango
  si|sin|Sinhala|Sinhala
  sk|slk|Slovak|Slovak
  sl|slv|Slovenia|Slovenian
  sm|smo|Samoa|Samoan
  sn|sna|Shona|Shona
  so|som|Somalia|Somali
  sq|sqi|Albania|Albanian
  sr|srp|Serbia|Serbian
  ss|ssw|Swati|Swati
  st|sot|Sotho Selatan|Southern Sotho
  su|sun|Sunda|Sundanese
  sv|swe|Swedia|Swedish
  sw|swa|Swahili|Swahili
  ta|tam|Tamil|Tamil
  te|tel|Telugu|Telugu
  tg|tgk|Tajik|Tajik
  th|tha|Thai|Thai
  ti|tir|Tigrinya|Tigrinya
  tk|tuk|Turkmen|Turkmen
  tl|tgl|Tagalog|Tagalog
  tn|tsn|Tswana|Tswana
  to|ton|Tonga|Tongan
  tr|tur|Turki|Turkish
  ts|tso|Tsonga|Tsonga
  tt|tat|Tatar|Tatar
  tw|twi|Twi|Twi
  ty|tah|Tahiti|Tahitian
  ug|uig|Uyghur|Uyghur
  uk|ukr|Ukraina|Ukrainian
  ur|urd|Urdu|Urdu
  uz|uzb|Uzbek|Uzbek
  ve|ven|Venda|Venda
  vi|vie|Vietnam|Vietnamese
  vo|vol|Volapuk|Volapük
  wa|wln|Walloon|Walloon
  wo|wol|Wolof|Wolof
  xh|xho|Xhosa|Xhosa
  yi|yid|Yiddish|Yiddish
  yo|yor|Yoruba|Yoruba
  za|zha|Zhuang|Zhuang
  zh|zho|Tionghoa|Chinese
  zu|zul|Zulu|Zulu
  """
