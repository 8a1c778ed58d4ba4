package import JSONDocuments
internal import Wording

/// What stands beside the files of a list: `export.json`. Its names are a contract.
package struct ExportRecord: Sendable {
  /// What the file is called.
  package static let fileName = "export.json"

  package let json: JSONValue

  package init(_ files: ListFiles) {
    let (list, account) = (files.list, files.list.account)
    json = [
      "profile": list.profile.name, "asOf": list.asOf?.description,
      "files": files.files.map { file in
        ["name": file.name, "segment": file.segment, "rows": file.rows, "bytes": file.bytes.count]
          as JSONValue
      },
      "customers": account.customers, "written": account.written, "withoutKey": account.withoutKey,
      "invalidEmail": account.invalidEmail, "invalidPhone": account.invalidPhone,
      "duplicates": account.duplicates, "warnings": account.warnings.map(\.en),
    ]
  }

  /// The names of the files that a record speaks of; `nil` where the bytes are no record.
  static func files(in bytes: [UInt8]) -> [String]? {
    guard case .object(let members)? = try? JSONReader.value(of: bytes),
      members.map(\.name).starts(with: ["profile", "asOf", "files"]),
      case .array(let files)? = members.first(where: { $0.name == "files" })?.value
    else { return nil }
    return files.compactMap { file in
      guard case .object(let members) = file,
        case .string(let name)? = members.first(where: { $0.name == "name" })?.value
      else { return nil }
      return name
    }
  }
}
