extension ExportProfile {
  /// The profiles that ship, in byte order of their names: the documents in `Shipped/`.
  package static let shipped: [ExportProfile] = shippedDocuments.compactMap { document in
    try? ExportProfile(bytes: document, file: "")
  }

  /// The profile called so.
  package static func shipped(named name: String) -> ExportProfile? { shipped.first { $0.name == name } }

  /// Their documents.
  static let shippedDocuments: [[UInt8]] = [
    PackageResources.amocrm_json, PackageResources.bitrix24_json, PackageResources.contacts_json,
    PackageResources.google_ads_json, PackageResources.google_analytics_json, PackageResources.hubspot_json,
    PackageResources.klaviyo_json, PackageResources.mailchimp_json, PackageResources.meta_json,
    PackageResources.mindbox_json, PackageResources.salesforce_json, PackageResources.unisender_json,
    PackageResources.yandex_audience_json, PackageResources.yandex_metrika_json,
  ]
}
