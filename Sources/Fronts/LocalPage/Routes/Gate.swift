/// Who is let in: requests of this machine's browser that know the secret, and were not sent by another site.
struct Gate: Sendable {
  let port: Int
  let secret: Secret

  init(port: Int, secret: Secret) {
    self.port = port
    self.secret = secret
  }

  /// Why a request is not let in.
  enum Refusal: Int, Error {
    /// Sent by the page of another site.
    case foreign = 403
    /// Nothing is there, or nothing that the sender may know of.
    case nothing = 404
    /// Sent to another name than this machine's own: a page whose name was made to lead here.
    case otherHost = 421
  }

  /// The names by which this machine's own browser knows it.
  private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

  /// What a request asks for.
  func route(of head: RequestHead) throws(Refusal) -> Route {
    guard let host = head.value("host"), hosts.contains(host) else { throw .otherHost }
    guard let path = head.path, path.count > 1, secret.matches(path[0]) else { throw .nothing }
    guard let query = head.query,
      let route = Route(method: head.method, path: Array(path.dropFirst()), query: query)
    else { throw .nothing }
    let origins = head.values("origin")
    guard origins.isEmpty || origins == ["http://\(host)"] else { throw .foreign }
    // The address itself may be followed from anywhere: it only leads on, and whoever knows it may.
    if route == .root { return route }
    let sites = head.values("sec-fetch-site")
    guard sites.allSatisfy({ $0 == "same-origin" || $0 == "none" }) else { throw .foreign }
    return route
  }

  /// Where the page is.
  var address: String { "http://127.0.0.1:\(port)/\(secret.text)/" }
}
