import Testing
import Wording

@testable import WarehouseSQL

struct EngineAddressTests {
  @Test(arguments: [
    "postgresql://ann:secret@shop/sales", "postgresql://shop/sales?password=secret",
    "mysql://ann:x@shop/sales",
    "clickhouse://a:b@h/d", "postgres://:x@h/d",
  ]) func `a password is never taken`(_ address: String) {
    #expect(throws: EngineError.passwordInAddress) { try EngineAddress(address) }
  }

  @Test func `a password stands in no sentence`() {
    let error = EngineError.passwordInAddress
    #expect(!error.sentence.en.contains("secret"))
  }

  @Test func `the parts of a server's address are read without their escapes`() throws {
    let address = try EngineAddress("postgresql://ann%40x@db.shop:5433/sales%20eu?sslmode=require")
    guard case .server(let server) = address.place else {
      Issue.record("no server")
      return
    }
    #expect(server.user == "ann@x" && server.host == "db.shop" && server.port == 5433)
    #expect(server.database == "sales eu" && server.options == ["sslmode": "require"])
    #expect(address.dialect == .postgres && !address.isUnprotected && address.title == "sales eu")
  }

  @Test(arguments: [
    ("postgresql:///sales", false), ("postgresql://db.shop/sales", true),
    ("postgresql://localhost/sales", false), ("postgresql://db.shop/sales?sslmode=prefer", true),
    ("postgresql://%2Frun%2Fpg/sales", false),
  ]) func `a server far away without encryption is told`(_ address: String, isTold: Bool) throws {
    #expect(try EngineAddress(address).isUnprotected == isTold)
  }

  @Test(arguments: [
    "postgresql:sales", "postgresql://h:port/d", "postgresql://h/d?application_name=x", "sqlite:", "duckdb:",
    "spark://cluster", "oracle://h/d", "postgresql://h/%zz", "postgresql://h/a%00b", "postgresql://h/a%0Ab",
  ]) func `what cannot be read is refused by what is wrong with it`(_ address: String) {
    #expect { try EngineAddress(address) } throws: { error in
      if case EngineError.unusableAddress = error { true } else { false }
    }
  }

  @Test func `files are no addresses, and addresses are none`() {
    for word in ["shop.db", "orders.csv", "a/b.parquet", "C:", "x.sqlite", "orders"] {
      #expect(!EngineAddress.isAddress(word), "\(word)")
    }
    for word in ["sqlite:shop.db", "duckdb:x", "spark:", "postgres://h/d", "parts/*.parquet", "oracle://h/d"]
    {
      #expect(EngineAddress.isAddress(word), "\(word)")
    }
  }

  @Test func `a command is divided at blanks, and quotes hold together`() throws {
    let words = try ClientCommand(parsing: "bq  query '--format=csv' \"a b\"'c' ''").words
    #expect(words == ["bq", "query", "--format=csv", "a bc", ""])
    for line in ["", "  ", "'", "a 'b", "''"] {
      #expect(throws: EngineError.unusableCommand) { try ClientCommand(parsing: line) }
    }
  }

  @Test(arguments: [
    ("numeric(12,2)", WarehouseDialect.postgres, CatalogueType.decimal(scale: 2)),
    ("numeric", .postgres, .decimal(scale: nil)), ("bigint", .postgres, .whole),
    ("timestamp with time zone", .postgres, .days(.timestamptz)),
    ("timestamp(3) without time zone", .postgres, .days(.timestamp)),
    ("character varying(20)", .postgres, .text),
    ("interval", .postgres, .other), ("jsonb", .postgres, .other), ("money", .postgres, .other),
    ("Nullable(DateTime64(3, 'UTC'))", .clickhouse, .days(.timestamptz)),
    ("LowCardinality(Nullable(String))", .clickhouse, .text),
    ("Decimal(18, 4)", .clickhouse, .decimal(scale: 4)),
    ("UInt64", .clickhouse, .whole), ("TIMESTAMP", .spark, .days(.timestamptz)),
    ("TIMESTAMP", .bigquery, .days(.timestamptz)), ("DATETIME", .bigquery, .days(.timestamp)),
    ("NUMERIC", .bigquery, .decimal(scale: nil)), ("BIGNUMERIC(40, 2)", .bigquery, .decimal(scale: 2)),
    ("INT64", .bigquery, .whole), ("NUMBER(38,2)", .snowflake, .decimal(scale: 2)),
    ("TIMESTAMP_TZ", .snowflake, .days(.timestamptz)), ("TIMESTAMP_NTZ", .snowflake, .days(.timestamp)),
    ("datetime", .mysql, .days(.timestamp)), ("timestamp", .mysql, .days(.timestamptz)),
    ("int(11) unsigned", .mysql, .whole), ("HUGEINT", .duckdb, .whole), ("DOUBLE", .duckdb, .float),
    ("TIMESTAMP WITH TIME ZONE", .duckdb, .days(.timestamptz)), ("VARCHAR[]", .duckdb, .other),
    ("", .sqlite, .any), ("DATETIME", .sqlite, .days(.iso)), ("NUMERIC", .sqlite, .float),
    ("INT8", .sqlite, .whole),
  ]) func `types mean what their engine means by them`(
    _ written: String, dialect: WarehouseDialect, type: CatalogueType
  ) {
    #expect(dialect.type(written) == type)
  }
}
