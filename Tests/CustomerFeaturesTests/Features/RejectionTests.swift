import CustomerFeatures
import TestSupport
import Testing
import Wording
import TextTables

@Suite struct RejectionTests {
  @Test func `what cannot be used is told with the name of its file`() throws {
    let first = "customer,date,amount\na,2024-01-01,5\na,2024-02-01,x\n"
    let second = "amount,customer,date\n1,b,2024-01-05\n2,b,2024-13-01\n3,b,2024-01-07,9\n"
    try withFiles([first, second]) { files in
      let both = try extraction(of: Table(files: files)).account
      #expect(both.rowsRejected == 3)
      #expect(both.rejections.map(\.file) == ["part1.csv", "part2.csv", "part2.csv"])
      #expect(both.rejections.map(\.line) == [3, 3, 4])
      #expect(both.rejections.first?.sentence.en == "part1.csv, line 3, column 'amount': no number: 'x'")
    }
    try withFiles([first]) { files in
      let one = try extraction(of: Table(files: files)).account
      #expect(one.rejections.map(\.file) == [nil])
    }
  }
}
