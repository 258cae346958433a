-- What pandoc does with a pack's HTML.
--
-- What HTML cannot say: Word's own XML, notes at the foot of the page, and rows that no page may split. pandoc has no
-- word for those: a table is written around the cells, which stay pandoc's. Its first and its last two rows hold on to
-- each other. A picture that would have to be fetched is its text.
function CodeBlock(block)
  if block.classes:includes('openxml') then return pandoc.RawBlock('openxml', block.text) end
end
function Image(image)
  if not image.src:match('^data:image/') then return image.caption end
end
function Span(span)
  if span.classes:includes('tab') then return pandoc.RawInline('openxml', '<w:r><w:tab/></w:r>') end
  if span.classes:includes('gone') then return {} end
  if span.classes:includes('fn') then return pandoc.Note({ pandoc.Para(span.content) }) end
end
-- A mark that spans a section is lost on LibreOffice where a table ends it: the heading alone is marked.
function Header(heading)
  if heading.identifier == '' then return nil end
  heading.content = { pandoc.Span(heading.content, { id = heading.identifier }) }
  heading.identifier = ''
  return heading
end
function OrderedList(list)
  list.listAttributes = pandoc.ListAttributes(list.start, 'Decimal', 'Period')
  return list
end
function Div(div)
  if not div.classes:includes('paren') then return nil end
  for _, block in ipairs(div.content) do
    if block.t == 'OrderedList' then block.listAttributes = pandoc.ListAttributes(block.start, 'Decimal', 'OneParen') end
  end
  return div.content
end
local function xml(text) return pandoc.RawBlock('openxml', text) end
function Table(tbl)
  local span = tbl.attr.classes:includes('wide') and 14796 or 9864
  local size = tbl.attr.classes:includes('small') and 'Small ' or ''
  local count, heads, rows, said = #tbl.colspecs, tbl.head.rows, {}, {}
  for _, row in ipairs(heads) do rows[#rows + 1] = row end
  for _, body in ipairs(tbl.bodies) do
    for _, row in ipairs(body.head) do rows[#rows + 1] = row end
    for _, row in ipairs(body.body) do rows[#rows + 1] = row end
  end
  for _, row in ipairs(tbl.foot.rows) do rows[#rows + 1] = row end
  for _, row in ipairs(rows) do
    for _, cell in ipairs(row.cells) do
      if cell.col_span > 1 or cell.row_span > 1 then return nil end
    end
  end
  local grid, widths = '', {}
  for i, spec in ipairs(tbl.colspecs) do
    widths[i] = math.floor(span * (spec[2] or 1 / count))
    grid = grid .. '<w:gridCol w:w="' .. widths[i] .. '"/>'
  end
  for _, block in ipairs(tbl.caption.long) do
    said[#said + 1] = pandoc.Div({ pandoc.Para(block.content) }, { ['custom-style'] = 'Table Caption' })
  end
  said[#said + 1] = xml('<w:tbl><w:tblPr><w:tblStyle w:val="Table"/><w:tblW w:type="dxa" w:w="' .. span
    .. '"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0" w:val="0020"/></w:tblPr><w:tblGrid>'
    .. grid .. '</w:tblGrid>')
  for number, row in ipairs(rows) do
    local isHead = number <= #heads
    said[#said + 1] = xml('<w:tr><w:trPr><w:cantSplit/>' .. (isHead and '<w:tblHeader/>' or '') .. '</w:trPr>')
    local style = number < #rows and (number <= #heads + 1 or number == #rows - 1) and 'Kept Cell' or 'Cell'
    for i, cell in ipairs(row.cells) do
      local align = tbl.colspecs[i][1]
      if cell.alignment ~= 'AlignDefault' then align = cell.alignment end
      local side = align == 'AlignRight' and ' Right' or align == 'AlignCenter' and ' Centre' or ''
      said[#said + 1] = xml('<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="' .. widths[i] .. '"/></w:tcPr>')
      local isEmpty = true
      for _, block in ipairs(cell.contents) do
        isEmpty = isEmpty and block.content ~= nil and #block.content == 0
        if block.t == 'Plain' then block = pandoc.Para(block.content) end
        said[#said + 1] = pandoc.Div({ block }, { ['custom-style'] = size .. style .. side })
      end
      if isEmpty then said[#said + 1] = xml('<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>') end
      said[#said + 1] = xml('</w:tc>')
    end
    said[#said + 1] = xml('</w:tr>')
  end
  said[#said + 1] = xml('</w:tbl>')
  return said
end
