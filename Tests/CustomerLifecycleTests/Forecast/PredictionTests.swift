@testable import CustomerLifecycle
import Testing

/// Figures of `rfm-world/cdnow-sample.json`, computed with scipy and the Lifetimes library at the parameters that stand
/// here. They have twelve digits; the formulas cancel at most four of sixteen.
@Suite struct `What a purchase model foretells` {
  private static let models: [PurchaseModel: FittedPurchaseModel] = [
    .nbd: FittedPurchaseModel(
      model: .nbd, r: 0.355220327349, alpha: 13.8251573496, logLikelihood: -17510.5938719),
    .bgnbd: FittedPurchaseModel(
      model: .bgnbd, r: 0.253561160058, alpha: 5.44725821691, a: 0.607365213145, b: 2.64723347547,
      logLikelihood: -17138.2339646),
    .mbgnbd: FittedPurchaseModel(
      model: .mbgnbd, r: 0.61784334307, alpha: 8.65696081664, a: 0.551524962242, b: 1.00905915252,
      logLikelihood: -17127.3732555),
  ]

  private struct Foretold {
    let history: PurchaseHistory
    let model: PurchaseModel
    let alive: Double?
    let buy90: Double
    let orders90: Double
    let orders365: Double

    init(
      _ x: Int, _ lastDay: Int, _ age: Int, _ model: PurchaseModel, _ alive: Double?, _ buy90: Double,
      _ orders90: Double, _ orders365: Double
    ) {
      history = PurchaseHistory(repeats: x, lastDay: lastDay, age: age)
      self.model = model
      self.alive = alive
      self.buy90 = buy90
      self.orders90 = orders90
      self.orders365 = orders365
    }
  }

  private static let foretold: [Foretold] = [
    Foretold(3, 345, 545, .bgnbd, 0.661119554188, 0.246667583431, 0.321990039984, 1.20488382778),
    Foretold(3, 345, 545, .mbgnbd, 0.630275844477, 0.248480005855, 0.328042038249, 1.22284197627),
    Foretold(3, 345, 545, .nbd, nil, 0.356171367762, 0.470522085164, 1.9082284565),
    Foretold(0, 0, 540, .bgnbd, 1.0, 0.036021413054, 0.0387840485784, 0.149965691469),
    Foretold(0, 0, 540, .mbgnbd, 0.307244814436, 0.0253950362838, 0.0277426599758, 0.105327879538),
    Foretold(0, 0, 540, .nbd, nil, 0.0458746780098, 0.0502057621019, 0.203612257413),
    Foretold(1, 520, 536, .bgnbd, 0.807944596059, 0.134808477913, 0.154957946192, 0.58896951271),
    Foretold(1, 520, 536, .mbgnbd, 0.777084068976, 0.158005003783, 0.184187148077, 0.692000766255),
    Foretold(1, 520, 536, .nbd, nil, 0.164914408546, 0.192753533489, 0.781722663595),
    Foretold(0, 0, 531, .bgnbd, 1.0, 0.0365413877854, 0.0393867572489, 0.152197112298),
    Foretold(0, 0, 531, .mbgnbd, 0.309233901273, 0.025906366755, 0.0283366912981, 0.107493197439),
    Foretold(0, 0, 531, .nbd, nil, 0.0464756590885, 0.0509255280469, 0.20653130819),
    Foretold(1, 103, 487, .bgnbd, 0.456363950237, 0.0820881883537, 0.0954864602436, 0.361090971819),
    Foretold(1, 103, 487, .mbgnbd, 0.340329969429, 0.0742666539329, 0.0876651237425, 0.327532079875),
    Foretold(1, 103, 487, .nbd, nil, 0.176598997538, 0.208932549926, 0.84733756359),
    Foretold(0, 0, 523, .bgnbd, 1.0, 0.0370163763054, 0.0399384513639, 0.154237369698),
    Foretold(0, 0, 523, .mbgnbd, 0.311033630818, 0.0263753710651, 0.028882667291, 0.109480862731),
    Foretold(0, 0, 523, .nbd, nil, 0.04702325768, 0.051582869018, 0.209197191017),
    Foretold(0, 0, 519, .bgnbd, 1.0, 0.0372585398133, 0.0402201375803, 0.155278252047),
    Foretold(0, 0, 519, .mbgnbd, 0.311944949377, 0.0266151760354, 0.0291622403655, 0.110497755896),
    Foretold(0, 0, 519, .nbd, nil, 0.0473019314579, 0.0519179445033, 0.210556108263),
    Foretold(2, 294, 515, .bgnbd, 0.655460623422, 0.188798391376, 0.233394372845, 0.876152432428),
    Foretold(2, 294, 515, .mbgnbd, 0.605527271501, 0.191559041271, 0.239903455933, 0.894229507002),
    Foretold(2, 294, 515, .nbd, nil, 0.276206665, 0.346482690252, 1.40517979936),
    Foretold(1, 72, 511, .bgnbd, 0.367741914047, 0.0637122401106, 0.0736628501355, 0.27928320387),
    Foretold(1, 72, 511, .mbgnbd, 0.255191675198, 0.0537599201399, 0.063054745527, 0.236250766652),
    Foretold(1, 72, 511, .nbd, nil, 0.170676280169, 0.200682174194, 0.813877706453),
    Foretold(1, 402, 507, .bgnbd, 0.769224225249, 0.134092860632, 0.155187139576, 0.588126783713),
    Foretold(1, 402, 507, .mbgnbd, 0.723481498208, 0.153296733409, 0.179986284911, 0.67405618978),
    Foretold(1, 402, 507, .nbd, nil, 0.17163569774, 0.202011688056, 0.819269623784),
    Foretold(0, 0, 504, .bgnbd, 1.0, 0.0381956363027, 0.0413128278046, 0.159310599939),
    Foretold(0, 0, 504, .mbgnbd, 0.315432658604, 0.0275474660429, 0.0302517788959, 0.11445491406),
    Foretold(0, 0, 504, .nbd, nil, 0.0483770878493, 0.0532142163851, 0.215813210895),
    Foretold(0, 0, 499, .bgnbd, 1.0, 0.0385185856502, 0.041690378444, 0.160701908925),
    Foretold(0, 0, 499, .mbgnbd, 0.316620616732, 0.0278703218478, 0.0306300681774, 0.115826699269),
    Foretold(0, 0, 499, .nbd, nil, 0.0487464336882, 0.053660812147, 0.217624404818),
    Foretold(0, 0, 496, .bgnbd, 1.0, 0.0387149950601, 0.041920241022, 0.161548482537),
    Foretold(0, 0, 496, .mbgnbd, 0.317339659769, 0.0280670594646, 0.0308608312489, 0.116662974886),
    Foretold(0, 0, 496, .nbd, nil, 0.048970764764, 0.0539323859099, 0.218725787301),
    Foretold(1, 488, 492, .bgnbd, 0.811937002495, 0.144892993476, 0.168322199034, 0.636879066695),
    Foretold(1, 488, 492, .mbgnbd, 0.782616772076, 0.16951593714, 0.199823906318, 0.747029290015),
    Foretold(1, 488, 492, .nbd, nil, 0.175331495913, 0.20715825449, 0.840141809878),
    Foretold(3, 106, 473, .bgnbd, 0.110681388136, 0.0453828069459, 0.0612472295691, 0.227076708933),
    Foretold(3, 106, 473, .mbgnbd, 0.0972862732609, 0.0419311048344, 0.0572284618164, 0.211397133016),
    Foretold(3, 106, 473, .nbd, nil, 0.388638439221, 0.529979809077, 2.14936255903),
    Foretold(3, 430, 484, .bgnbd, 0.842865406648, 0.340463483451, 0.456905007839, 1.69662187904),
    Foretold(3, 430, 484, .mbgnbd, 0.832832992564, 0.353925699236, 0.480355045981, 1.77708601596),
    Foretold(3, 430, 484, .nbd, nil, 0.383308811759, 0.519941899656, 2.10865325972),
    Foretold(1, 12, 480, .bgnbd, 0.189130896908, 0.0344032967023, 0.0400933162133, 0.151496700547),
    Foretold(1, 12, 480, .mbgnbd, 0.123959463786, 0.0273362570624, 0.0323313246547, 0.120691112959),
    Foretold(1, 12, 480, .nbd, nil, 0.178404552053, 0.211468244186, 0.857621212532),
    Foretold(4, 393, 476, .bgnbd, 0.814705841185, 0.404494572242, 0.584799002977, 2.1581449446),
    Foretold(4, 393, 476, .mbgnbd, 0.806955045911, 0.412602753649, 0.601966241743, 2.21898304114),
    Foretold(4, 393, 476, .nbd, nil, 0.47038821724, 0.684333421857, 2.77535221087),
    Foretold(0, 0, 471, .bgnbd, 1.0, 0.0404332632222, 0.0439391359248, 0.168968144175),
    Foretold(0, 0, 471, .mbgnbd, 0.323522315355, 0.0298002987481, 0.0329018623424, 0.124042142403),
    Foretold(0, 0, 471, .nbd, nil, 0.0509238228969, 0.0563071065864, 0.228356598934),
    Foretold(1, 353, 467, .bgnbd, 0.759786626177, 0.141161807176, 0.165100874823, 0.622903948526),
    Foretold(1, 353, 467, .mbgnbd, 0.7107207903, 0.159869663067, 0.189795751713, 0.707326346467),
    Foretold(1, 353, 467, .nbd, nil, 0.181857403839, 0.216344447997, 0.877396927987),
  ]

  @Test func `twenty customers of CDNOW have the figures of two independent computations`() throws {
    #expect(Self.foretold.count == 60)
    for figure in Self.foretold {
      let model = try #require(Self.models[figure.model])
      let alive = model.alive(figure.history)
      #expect((alive == nil) == (figure.alive == nil))
      #expect(abs((alive ?? 0) - (figure.alive ?? 0)) <= 1e-10)
      #expect(isClose(model.buys(figure.history, within: 90), figure.buy90), "\(figure)")
      #expect(isClose(model.orders(figure.history, within: 90), figure.orders90), "\(figure)")
      #expect(isClose(model.orders(figure.history, within: 365), figure.orders365), "\(figure)")
    }
  }

  private func isClose(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-9 * abs(expected)
  }

  /// Fader, Hardie and Lee (2005): customer 1 of CDNOW, 2 repeats, 39 weeks more.
  @Test func `the published customer is foretold 1.226 purchases in 39 weeks`() {
    let model = FittedPurchaseModel(
      model: .bgnbd, r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, logLikelihood: -9582.43)
    let history = PurchaseHistory(repeats: 2, lastDay: 213, age: 272)
    #expect(abs(model.orders(history, within: 39 * 7) - 1.226) < 5e-4)
  }

  @Test func `at a = 1 the formula goes on without a jump, and where its series has a pole too`() {
    func orders(a: Double, b: Double, _ history: PurchaseHistory) -> Double {
      FittedPurchaseModel(model: .bgnbd, r: 0.7, alpha: 6, a: a, b: b, logLikelihood: 0)
        .orders(history, within: 90)
    }
    let history = PurchaseHistory(repeats: 3, lastDay: 100, age: 200)
    for a in [1, 1 - 1e-7, 1 + 1e-7, 1 - 2e-6, 1 + 2e-6] {
      // 4 · 10⁻⁶ of a change the result by about as much; two halves of 10⁻⁵ cancel but for their squares.
      #expect(abs(orders(a: a, b: 2, history) / orders(a: 1 + 3e-6, b: 2, history) - 1) < 1e-5)
    }
    let once = PurchaseHistory(repeats: 0, lastDay: 0, age: 60)
    let besides = (orders(a: 0.4, b: 0.6 - 1e-6, once) + orders(a: 0.4, b: 0.6 + 1e-6, once)) / 2
    #expect(abs(orders(a: 0.4, b: 0.6, once) / besides - 1) < 1e-6)
  }

  @Test func `whoever bought once and is silent is not sure to be there, but by the model that cannot know`()
    throws
  {
    let once = PurchaseHistory(repeats: 0, lastDay: 0, age: 540)
    #expect(try #require(Self.models[.bgnbd]).alive(once) == 1)
    let alive = try #require(Self.models[.mbgnbd]?.alive(once))
    #expect(alive > 0.3 && alive < 0.32)
  }

  @Test func `longer never means fewer, and silence never means more`() throws {
    for model in Self.models.values {
      for repeats in [0, 1, 4, 30] {
        var before = 0.0
        for days in [1.0, 30, 90, 365, 3650] {
          let orders = model.orders(
            PurchaseHistory(repeats: repeats, lastDay: repeats * 10, age: 400), within: days)
          #expect(orders > before && orders.isFinite)
          before = orders
        }
        let alive = [300, 400, 500, 600, 3000].compactMap {
          model.alive(PurchaseHistory(repeats: repeats, lastDay: repeats * 10, age: $0))
        }
        #expect(alive == alive.sorted(by: >))
      }
    }
  }
}
