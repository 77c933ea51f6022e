package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldKind;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.node.ObjectNode;

/** Money paid in without an order, to an address kept for the payer. */
final class WorldTopUps {

  /** One such payment; of what comes in the developer gets the merchant's fee rate. */
  record TopUp(int number) {

    Payer payer() {
      return new Payer(number % PAYERS);
    }

    WorldToken token() {
      return number % 3 == 2 ? WorldToken.TRON_USDT : WorldToken.ETH_USDT;
    }

    BigDecimal amount() {
      return BigDecimal.valueOf(2_500 + ScatteredNumber.bits(number, 40) % 90_000, 2);
    }

    BigDecimal developerShare() {
      return token().share(amount(), payer().merchant().rate(), BigDecimal.ONE);
    }

    BigDecimal merchantShare() {
      return amount().subtract(developerShare());
    }

    /** When it was seen, in seconds. */
    long created() {
      return NEWEST - number * STEP;
    }

    long booked() {
      return created() + TAKES;
    }

    String id() {
      return ScatteredNumber.uuid(WorldKind.TOP_UP.number(number));
    }

    WorldTransaction transaction() {
      var chain = token().chain;
      return new WorldTransaction(
          new WorldDeposit.Numbered(WorldKind.TOP_UP.number(number)),
          WorldTransaction.DEPOSIT,
          WorldDeposit.COMPLETED,
          null,
          null,
          chain.name(),
          token().name(),
          WorldToken.text(amount()),
          payer().merchant().id(),
          "",
          "Top-up of " + payer().customId(),
          new WorldTransaction.Given(
              payer().party().address(chain), chain.address("top-up " + payer().number())),
          created() * 1000,
          booked() * 1000);
    }

    /** As it stands in the lists of top-ups. */
    ObjectNode json() {
      return transaction().inPayment(payer().party());
    }
  }

  /** Somebody with an address to pay to. */
  record Payer(int number) {

    WorldMerchants.Merchant merchant() {
      return WorldMerchants.at(number % WorldMerchants.TRADING);
    }

    WorldParty party() {
      return WorldParties.counterparties().get(number * 11);
    }

    String id() {
      return ScatteredNumber.uuid(WorldKind.PAYER.number(number));
    }

    String customId() {
      return "user-" + (2001 + number);
    }

    List<TopUp> topUps() {
      return all().stream().filter(topUp -> topUp.payer().equals(this)).toList();
    }

    ObjectNode json() {
      return SandboxJson.object(
          "merchant_id", merchant().id(),
          "payer_id", id(),
          "developer_fee_rate", merchant().feeRate(),
          "created_timestamp", SINCE + number * STEP,
          "updated_timestamp", SINCE + number * STEP,
          "transactions", topUps().stream().map(TopUp::json).toList());
    }
  }

  private static final int PAYERS = 18;
  private static final int COUNT = 54;
  private static final long NEWEST = 1_741_880_000;
  private static final long SINCE = 1_733_000_000;
  private static final long STEP = 86_000;
  private static final long TAKES = 240;

  private WorldTopUps() {}

  static List<TopUp> all() {
    return IntStream.range(0, COUNT).mapToObj(TopUp::new).toList();
  }

  static List<Payer> payers() {
    return IntStream.range(0, PAYERS).mapToObj(Payer::new).toList();
  }

  static Optional<TopUp> numbered(long index) {
    return index < COUNT ? Optional.of(new TopUp((int) index)) : Optional.empty();
  }
}
