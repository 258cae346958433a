import Testing

@testable import Pages

/// Pictures that are drawn into packs: an engine that prints a pack fetches nothing for them.
struct PicturesTests {
  private func isDrawn(_ svg: String) -> Bool {
    if case .success = Picture.read(Array(svg.utf8)) { true } else { false }
  }

  @Test(arguments: [
    #"<svg><style>a{b:\75rl(https://outside.example/a)}</style></svg>"#,
    #"<svg><path fill="\75rl(https://outside.example/a)"/></svg>"#,
    #"<svg><path style="fill:u\000072l(https://outside.example/a)"/></svg>"#,
    ##"<svg><path fill="&#117;rl(https://outside.example/a)"/></svg>"##,
    ##"<svg><path fill="u&#x72;l&#40;https://outside.example/a)"/></svg>"##,
    "<svg><style>a{b:&#117;rl(https://outside.example/a)}</style></svg>",
    "<svg><style>a{b:u/**/rl(https://outside.example/a)}</style></svg>",
    "<svg><style>a{b:ur<![CDATA[l(https://outside.example/a)]]>}</style></svg>",
    "<svg><style>a{b:image-set('https://outside.example/a' 1x)}</style></svg>",
    "<svg><style>@\\69mport 'https://outside.example/a'</style></svg>",
    "<svg><image href=\"&#104;ttps://outside.example/a\"/></svg>"
  ])
  func `a drawing that fetches is not drawn, however its address is written`(svg: String) { #expect(!isDrawn(svg)) }

  @Test func `a drawing that only draws is drawn`() {
    #expect(
      isDrawn(
        """
        <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><style>.a{fill:url(#b)}</style>\
        <path class="a" transform="rotate(3)"/><image href="data:image/png;base64,AAAA"/></svg>
        """))
  }
}
