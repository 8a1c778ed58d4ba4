extension InputAccount {
  /// Stops where much is lost, unless a person goes on all the same.
  ///
  /// - Throws: ``FeatureError/muchLost(_:)``.
  package func checkLoss(isAccepted: Bool) throws(FeatureError) {
    if let loss, loss.isMuch, !isAccepted { throw .muchLost(loss) }
  }
}
