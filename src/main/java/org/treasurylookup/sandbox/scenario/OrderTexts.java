package org.treasurylookup.sandbox.scenario;

import static org.treasurylookup.sandbox.scenario.OrderScenes.order;

import java.time.Instant;
import java.util.List;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;
import tools.jackson.databind.node.ObjectNode;

/** Orders with unusual texts, chains, hashes and sizes, and the older and newer forms. */
final class OrderTexts {

  private static final int MANY = 50;

  private OrderTexts() {}

  static List<ScenarioScene> all() {
    return ScenarioScene.together(chains(), hashes(), names(), hidden(), sizes(), forms());
  }

  private static List<ScenarioScene> chains() {
    return List.of(
        order("CHAIN-TRON", "USDT on Tron", asked -> paid(asked, ChainSamples.TRON_USDT)),
        order("CHAIN-SOL", "USDC on Solana", asked -> paid(asked, ChainSamples.SOL_USDC)),
        order("CHAIN-BTC", "Bitcoin, from three kinds of address", OrderTexts::bitcoin),
        order("CHAIN-TON", "USDT on TON", asked -> paid(asked, ChainSamples.TON_USDT)),
        order(
            "CHAIN-ARBITRUM",
            "USDC on Arbitrum: a token id that cannot be taken apart",
            asked -> paid(asked, ChainSamples.evm("ARBITRUM", "ARBITRUM_USDCOIN"))));
  }

  private static List<ScenarioScene> hashes() {
    return List.of(
        order(
            "HASH-NULL",
            "A deposit without a hash yet",
            asked ->
                OrderDraft.of(asked.id(), "Processing")
                    .open(asked.anchor())
                    .deposit("102.00", "Submitted")
                    .tx("tx_hash", SandboxJson.nothing())
                    .reply()),
        order(
            "HASH-66",
            "A hash of 66 hex digits, two too many",
            asked ->
                OrderDraft.completed(asked.id())
                    .tx("tx_hash", ChainSamples.ETH_USDT.hash(asked.id(), 0) + "ab")
                    .reply()),
        order(
            "HASH-40",
            "A hash as long as an address",
            asked ->
                OrderDraft.completed(asked.id())
                    .tx("tx_hash", "0x742d35Cc6634C0532925a3b844Bc454e4438f44e")
                    .reply()));
  }

  private static List<ScenarioScene> names() {
    return List.of(
        order(
            "NAME-CHINESE",
            "Chinese names and address",
            asked -> named(asked, "上海远航贸易有限公司", "北风商品股份有限公司", "中国上海市浦东新区世纪大道100号")),
        order(
            "NAME-GERMAN",
            "Very long German names",
            asked ->
                named(
                    asked,
                    "Rheinisch-Westfälische Lebensmittelgroßhandels- und"
                        + " Zolllagerverwaltungsgesellschaft mbH & Co. KG",
                    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                    "Straße der Nationalen Einheit 117, 01099 Dresden, Deutschland")),
        order(
            "NAME-ARABIC",
            "Arabic names, written right to left",
            asked -> named(asked, "شركة الخليج للتجارة", "مؤسسة الشمال", "شارع الملك فهد، الرياض")),
        order(
            "NAME-EMOJI",
            "Emoji, combining accents and characters beyond 16 bits",
            asked -> named(asked, "Cafe\u0301 🏦👩‍💻 Ltd", "𝕿reasury 🇨🇭", "Zürich 😀")));
  }

  private static List<ScenarioScene> hidden() {
    return List.of(
        order(
            "HIDDEN-BIDI",
            "A name that turns the reading direction to look like another",
            asked ->
                named(
                    asked,
                    "Meridian \u202Edtl gnidarT\u202C",
                    "Northwind\u200B Goods\u2066 Inc\u2069",
                    "14 Harbour Row")),
        order(
            "HIDDEN-SCRIPTS",
            "A name that mixes Latin and Cyrillic letters",
            asked ->
                named(
                    asked,
                    "M\u0435ridi\u0430n Tr\u0430ding Ltd",
                    "Northwind Goods Inc",
                    "14 Harbour Row")),
        order(
            "HIDDEN-CONTROLS",
            "Control, tag and zero-width characters in texts",
            OrderTexts::controls));
  }

  private static List<ScenarioScene> sizes() {
    return List.of(
        order("LONG-TEXT", "Texts of ten thousand characters", OrderTexts::longText),
        order(
            "LONG-AMOUNTS",
            "Amounts with many digits on both sides of the point",
            OrderTexts::longAmounts),
        order("MANY-TRANSACTIONS", "Fifty deposits from fifty payers", OrderTexts::many));
  }

  private static List<ScenarioScene> forms() {
    return List.of(
        order(
            "FORM-1.42",
            "The newer documented form: sub status, failed reason, source",
            asked -> form("order-v1.42.json", asked)),
        order(
            "FORM-LEGACY",
            "The form before pricing and payable fields",
            asked -> form("order-legacy.json", asked)),
        order(
            "FORM-WEBHOOK",
            "A webhook's body, which is no order of this interface",
            asked -> form("order-webhook.json", asked)),
        order(
            "FORM-FAILED-REASON",
            "A failed reason that is an object, as in webhooks",
            OrderTexts::failedReason));
  }

  private static SandboxReply paid(ScenarioRequest asked, ChainSamples chains) {
    return OrderDraft.of(asked.id(), "Completed")
        .on(chains)
        .received("102.00")
        .deposit("102.00", "Completed")
        .reply();
  }

  private static SandboxReply bitcoin(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .on(ChainSamples.BTC)
        .priced("2950.00", "50.00")
        .payable("0.03000000")
        .with("amount_tolerance", "0.0001")
        .received("0.03000000")
        .deposit("0.01000000", "Completed")
        .deposit("0.01500000", "Completed")
        .deposit("0.00500000", "Completed")
        .reply();
  }

  private static SandboxReply named(
      ScenarioRequest asked, String payer, String payee, String address) {
    return OrderDraft.completed(asked.id())
        .tx(
            "counterparty",
            renamed(
                SampleParties.counterparty(OrderDraft.CREATED),
                "counterparty_name",
                payer,
                address))
        .tx(
            "destination",
            renamed(
                SampleParties.destination(OrderDraft.CREATED), "destination_name", payee, address))
        .reply();
  }

  private static ObjectNode renamed(ObjectNode party, String field, String name, String address) {
    return party.put(field, name).put("contact_address", address);
  }

  private static SandboxReply controls(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Completed")
        .with("merchant_order_code", "M-1001\u200B\u200C\u2060")
        .with("psp_order_code", "P-77\u0007\u001B[31m\r\nX")
        .with("pricing_currency", "USD" + Character.toString(0xE0041))
        .received("102.00")
        .deposit("102.00", "Completed")
        .reply();
  }

  private static SandboxReply longText(ScenarioRequest asked) {
    var unbroken = "x".repeat(10_000);
    return OrderDraft.of(asked.id(), "Completed")
        .with("merchant_order_code", unbroken)
        .received("102.00")
        .deposit("102.00", "Completed")
        .tx(
            "counterparty",
            renamed(
                SampleParties.counterparty(OrderDraft.CREATED),
                "counterparty_name",
                "Meridian ".repeat(1_111) + "Ltd",
                unbroken))
        .reply();
  }

  private static SandboxReply longAmounts(ScenarioRequest asked) {
    var amount = "123456789012345678901234567890.123456789012345678";
    return OrderDraft.of(asked.id(), "Completed")
        .on(ChainSamples.evm("ETH", "ETH"))
        .payable(amount)
        .received(amount)
        .deposit(amount, "Completed")
        .reply();
  }

  private static SandboxReply many(ScenarioRequest asked) {
    var draft = OrderDraft.of(asked.id(), "Completed").received("102.00");
    var payers = ChainSamples.evmAddresses(MANY);
    for (var payer : payers) {
      draft
          .deposit(
              "2.04",
              "Completed",
              Instant.ofEpochSecond(
                  OrderDraft.CREATED.getEpochSecond() + 31L * payers.indexOf(payer) + 20))
          .tx("from_address", payer);
    }
    return draft.reply();
  }

  private static SandboxReply form(String file, ScenarioRequest asked) {
    return SandboxReply.json(
        200, SandboxJson.parsed(SandboxJson.file(file)).put("order_id", asked.id()).toString());
  }

  private static SandboxReply failedReason(ScenarioRequest asked) {
    return OrderDraft.of(asked.id(), "Expired")
        .deposit("102.00", "Failed")
        .tx(
            "failed_reason",
            SandboxJson.object(
                "code",
                "transaction.rejected_by_screening_app",
                "message",
                "Screening refused the deposit"))
        .reply();
  }
}
