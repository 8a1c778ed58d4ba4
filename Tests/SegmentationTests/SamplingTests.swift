@testable import Clustering
@testable import Segmentation
import Testing
import Wording

@Suite struct SamplingTests {
  private func method(searched: Int, silhouettes: Int, stability: Int?) -> SearchMethod {
    SearchMethod(
      kernel: "baseline", assignment: ["direct"], crossoverFeatures: 64, crossoverCentroids: 32,
      distinctPoints: 900_000, searchedPoints: searched, silhouetteCustomers: silhouettes,
      nullCustomers: 1000, stabilityCustomers: stability)
  }

  @Test func `what was done on a sample is said with its size`() {
    let cautions = AutoSegmenter().sampling(
      of: method(searched: 25_000, silhouettes: 20_000, stability: 20_000), customers: 1_000_000)
    #expect(cautions == [.silhouettesSampled(20_000), .searchSampled(25_000), .stabilitySampled(20_000)])
    #expect(
      cautions.map(\.text.en) == [
        "silhouettes are estimated from 20,000 customers",
        "the search for segments began on samples of 25,000 customers and was finished on all",
        "stability was checked on 20,000 customers",
      ])
  }

  @Test func `what was done on all customers is not mentioned`() {
    let whole = method(searched: 900_000, silhouettes: 1_000_000, stability: nil)
    #expect(AutoSegmenter().sampling(of: whole, customers: 1_000_000).isEmpty)
  }
}
