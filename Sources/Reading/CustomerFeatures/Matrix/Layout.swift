/// The two forms of customer data.
public enum Layout: String, Sendable, Codable, CaseIterable { case transactions, customers }
