/// How a customer's place in a split is found, as `HashSplit` finds it: by SHA-256 of the split's name, a zero and the id.
extension WarehouseDialect {
  /// A word of 32 bits of the place, the first of both being the higher, as a whole number of 0 or more.
  ///
  /// - Parameters:
  ///   - id: A text by its bytes, never NULL.
  ///   - split: The split's name in quotes.
  ///   - place: 0 or 1.
  func hashWord(of id: SQL, _ split: SQL, _ place: Int) -> SQL {
    // Of the digits in hexadecimal, from 1.
    let start = 8 * place + 1
    return switch self {
    // SQLite has no digests: a function of ours answers, see `SQLiteSession`.
    case .sqlite: "seg_hash(\(split), \(id), \(place))"
    case .postgres:
      """
      CAST(CAST('x' || substr(encode(sha256(convert_to(\(split), 'UTF8') || decode('00', 'hex')
          || convert_to(\(id), 'UTF8')), 'hex'), \(start), 8) AS bit(32)) AS bigint)
      """
    case .mysql:
      "CAST(CONV(SUBSTR(SHA2(CONCAT(\(split), CHAR(0), \(id)), 256), \(start), 8), 16, 10) AS SIGNED)"
    case .duckdb:
      """
      CAST('0x' || substr(sha256(encode(\(split)) || unhex('00') || encode(\(id))), \(start), 8) AS BIGINT)
      """
    case .clickhouse:
      """
      toInt64(reinterpretAsUInt32(reverse(substring(
          SHA256(concat(\(split), unhex('00'), assumeNotNull(\(id)))), \(4 * place + 1), 4))))
      """
    case .spark:
      """
      CAST(conv(substr(sha2(concat(CAST(\(split) AS BINARY), X'00', CAST(\(id) AS BINARY)), 256),
          \(start), 8), 16, 10) AS BIGINT)
      """
    case .bigquery:
      """
      CAST(CONCAT('0x', SUBSTR(TO_HEX(SHA256(CONCAT(CAST(\(split) AS BYTES), FROM_HEX('00'),
          CAST(\(id) AS BYTES)))), \(start), 8)) AS INT64)
      """
    case .snowflake, .ansi:
      """
      TO_NUMBER(SUBSTR(SHA2(CONCAT(\(split), CHR(0), \(id)), 256), \(start), 8), 'XXXXXXXX')
      """
    }
  }

  /// What a whole number of 0 or more leaves.
  func remainder(_ x: SQL, _ divisor: Int) -> SQL {
    switch self {
    case .bigquery, .snowflake, .ansi: "MOD(\(x), \(divisor))"
    case .sqlite, .postgres, .mysql, .duckdb, .clickhouse, .spark: "(\(x) % \(divisor))"
    }
  }
}
