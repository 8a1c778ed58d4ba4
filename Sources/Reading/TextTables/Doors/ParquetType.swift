/// What a column of a Parquet file holds, as DuckDB names it.
package enum ParquetType: String, Sendable {
  case text = "VARCHAR"
  case wholeNumber = "BIGINT"
  case number = "DOUBLE"
  /// A day as yyyy-mm-dd.
  case day = "DATE"
  /// `true` or `false`.
  case truth = "BOOLEAN"
}
