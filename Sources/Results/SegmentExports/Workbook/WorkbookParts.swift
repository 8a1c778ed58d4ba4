internal import Wording

/// The parts of a workbook that hold its sheets together.
struct WorkbookParts {
  /// By the order of the tabs.
  let names: [String]
  /// The range that each sheet is filtered by.
  let filters: [String?]
  let hasTable: Bool
  let created: CalendarDay?

  /// Their names and bytes; the list of types, which names all others, comes last.
  var all: [(name: String, bytes: [UInt8])] {
    [
      ("xl/workbook.xml", workbook),
      (
        "xl/_rels/workbook.xml.rels",
        Array(
          Self.relations(
            names.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [("styles", "styles.xml")]
          ).utf8)
      ),
      ("docProps/core.xml", properties),
      ("_rels/.rels", packageRelations),
      ("[Content_Types].xml", types),
    ]
  }

  /// A part that says which parts belong to another.
  static func relations(_ targets: [(kind: String, target: String)]) -> String {
    let relations = targets.enumerated().map { place, relation in
      """
      <Relationship Id="rId\(place + 1)" Type="\(XMLPart.relations)/\(relation.kind)" Target="\(relation.target)"/>
      """
    }
    return """
      \(XMLPart.declaration)<Relationships xmlns="\(XMLPart.packageRelations)">\(relations.joined())</Relationships>
      """
  }

  private var workbook: [UInt8] {
    var bytes = Array(
      """
      \(XMLPart.declaration)<workbook xmlns="\(XMLPart.main)" xmlns:r="\(XMLPart.relations)"><bookViews>\
      <workbookView activeTab="0"/></bookViews><sheets>
      """.utf8)
    for (place, name) in names.enumerated() {
      bytes.append(contentsOf: "<sheet name=\"".utf8)
      bytes.append(attribute: name)
      bytes.append(contentsOf: "\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>".utf8)
    }
    bytes.append(contentsOf: "</sheets>".utf8)
    if filters.contains(where: { $0 != nil }) {
      bytes.append(contentsOf: "<definedNames>".utf8)
      for (place, filter) in filters.enumerated() {
        guard let filter else { continue }
        bytes.append(
          contentsOf: "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(place)\" hidden=\"1\">"
            .utf8)
        bytes.append(xml: Self.reference(names[place], filter))
        bytes.append(contentsOf: "</definedName>".utf8)
      }
      bytes.append(contentsOf: "</definedNames>".utf8)
    }
    bytes.append(contentsOf: "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>".utf8)
    return bytes
  }

  /// Cells of another sheet that do not move.
  static func reference(_ sheet: String, _ range: String) -> String {
    let corners = range.split(separator: ":").map { corner in
      let letters = corner.prefix { $0.isLetter }
      return "$\(letters)$\(corner.dropFirst(letters.count))"
    }
    return "'\(sheet)'!\(corners.joined(separator: ":"))"
  }

  private var properties: [UInt8] {
    let day = created.map {
      "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\($0)T00:00:00Z</dcterms:created>"
    }
    return Array(
      """
      \(XMLPart.declaration)<cp:coreProperties \
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>auto-segment</dc:creator>\
      \(day ?? "")</cp:coreProperties>
      """.utf8)
  }

  private var packageRelations: [UInt8] {
    Array(
      """
      \(XMLPart.declaration)<Relationships xmlns="\(XMLPart.packageRelations)">\
      <Relationship Id="rId1" Type="\(XMLPart.relations)/officeDocument" Target="xl/workbook.xml"/>\
      <Relationship Id="rId2" Type="\(XMLPart.packageRelations)/metadata/core-properties" \
      Target="docProps/core.xml"/></Relationships>
      """.utf8)
  }

  private var types: [UInt8] {
    let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var overrides = [("/xl/workbook.xml", "\(spreadsheet).sheet.main+xml")]
    overrides += names.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "\(spreadsheet).worksheet+xml") }
    overrides.append(("/xl/styles.xml", "\(spreadsheet).styles+xml"))
    if hasTable { overrides.append(("/xl/tables/table1.xml", "\(spreadsheet).table+xml")) }
    overrides.append(("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
    let parts = overrides.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }
    return Array(
      """
      \(XMLPart.declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(parts.joined())</Types>
      """.utf8)
  }
}
