package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldKind;
import tools.jackson.databind.node.ObjectNode;

/** The merchants M1001 to M1014, and the one of Cobo's sample order. */
final class WorldMerchants {

  /**
   * A merchant.
   *
   * @param codes how its own order codes begin
   */
  record Merchant(String id, String name, String feeRate, String setup, String codes) {

    BigDecimal rate() {
      return new BigDecimal(feeRate);
    }

    String walletId() {
      return ScatteredNumber.uuid(WorldKind.WALLET.number(Math.abs(id.hashCode() % 10_000)));
    }
  }

  static final String DEVELOPER = "developer";

  private static final long SINCE = 1_704_067_200;
  private static final long DAY = 86_400;
  private static final List<Merchant> ALL =
      List.of(
          new Merchant("M1001", "Northwind Goods Inc", "0.02", "Default", "NW-"),
          new Merchant("M1002", "Harbour Lane Books", "0.015", "Shared", "HLB/"),
          new Merchant("M1003", "Atelier Marguerite SARL", "0.01", "Default", "AM2025-"),
          new Merchant("M1004", "Kessler Fahrradbau GmbH", "0.02", "Separate", "KF-RE-"),
          new Merchant("M1005", "Blue Heron Travel Ltd", "0.025", "Default", "BHT"),
          new Merchant("M1006", "上海远航贸易有限公司", "0.012", "Shared", "YH"),
          new Merchant("M1007", "Cedar & Pine Furniture", "0.018", "Default", "CP."),
          new Merchant("M1008", "Lumen Audio Oy", "0.02", "Separate", "LUM-"),
          new Merchant("M1009", "三和电子商行", "0.01", "Shared", "SH-2025-"),
          new Merchant("M1010", "Orchard Street Pharmacy", "0.008", "Default", "OSP"),
          new Merchant("M1011", "Fjord Outdoor AS", "0.02", "Default", "FJ_"),
          new Merchant("M1012", "Mistral Games Studio", "0.03", "Shared", "MGS-"),
          new Merchant("M1013", "Alameda Coffee Roasters", "0.015", "Default", "ACR-"),
          new Merchant("M1014", "Zephyr Mobility BV", "0.02", "Separate", "ZM/"),
          new Merchant("1001", "Sample merchant", "0.02", "Default", "M20240201"));
  static final int TRADING = ALL.size() - 1;

  private WorldMerchants() {}

  static Merchant at(int index) {
    return ALL.get(index);
  }

  static Optional<Merchant> find(String id) {
    return ALL.stream().filter(merchant -> merchant.id().equals(id)).findFirst();
  }

  static WorldRows rows() {
    return new WorldRows(ALL.size(), index -> json(ALL.get(index), SINCE + index * DAY * 5));
  }

  private static ObjectNode json(Merchant merchant, long since) {
    return SandboxJson.object(
        "merchant_id", merchant.id(),
        "name", merchant.name(),
        "wallet_id", merchant.walletId(),
        "developer_fee_rate", merchant.feeRate(),
        "wallet_setup", merchant.setup(),
        "created_timestamp", since,
        "updated_timestamp", since + DAY);
  }
}
