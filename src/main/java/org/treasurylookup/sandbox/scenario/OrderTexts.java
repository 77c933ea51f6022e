package org.treasurylookup.sandbox.scenario;

import static org.treasurylookup.sandbox.scenario.OrderScenes.completed;
import static org.treasurylookup.sandbox.scenario.OrderScenes.order;

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
        paid("CHAIN-TRON", "USDT on Tron", ChainSamples.TRON_USDT),
        paid("CHAIN-SOL", "USDC on Solana", ChainSamples.SOL_USDC),
        order(
            "CHAIN-BTC", "Bitcoin, from three kinds of address", "Completed", OrderTexts::bitcoin),
        paid("CHAIN-TON", "USDT on TON", ChainSamples.TON_USDT),
        paid(
            "CHAIN-ARBITRUM",
            "USDC on Arbitrum: a token id that cannot be taken apart",
            ChainSamples.evm("ARBITRUM", "ARBITRUM_USDCOIN")));
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
        completed(
            "HASH-40",
            "A hash as long as an address",
            order -> order.tx("tx_hash", "0x742d35Cc6634C0532925a3b844Bc454e4438f44e")));
  }

  private static List<ScenarioScene> names() {
    return List.of(
        completed(
            "NAME-CHINESE",
            "Chinese names and address",
            order -> named(order, "上海远航贸易有限公司", "北风商品股份有限公司", "中国上海市浦东新区世纪大道100号")),
        completed(
            "NAME-GERMAN",
            "Very long German names",
            order ->
                named(
                    order,
                    "Rheinisch-Westfälische Lebensmittelgroßhandels- und"
                        + " Zolllagerverwaltungsgesellschaft mbH & Co. KG",
                    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                    "Straße der Nationalen Einheit 117, 01099 Dresden, Deutschland")),
        completed(
            "NAME-ARABIC",
            "Arabic names, written right to left",
            order -> named(order, "شركة الخليج للتجارة", "مؤسسة الشمال", "شارع الملك فهد، الرياض")),
        completed(
            "NAME-EMOJI",
            "Emoji, combining accents and characters beyond 16 bits",
            order -> named(order, "Cafe\u0301 🏦👩‍💻 Ltd", "𝕿reasury 🇨🇭", "Zürich 😀")));
  }

  private static List<ScenarioScene> hidden() {
    return List.of(
        completed(
            "HIDDEN-BIDI",
            "A name that turns the reading direction to look like another",
            order ->
                named(
                    order,
                    "Meridian \u202Edtl gnidarT\u202C",
                    "Northwind\u200B Goods\u2066 Inc\u2069",
                    "14 Harbour Row")),
        completed(
            "HIDDEN-SCRIPTS",
            "A name that mixes Latin and Cyrillic letters",
            order ->
                named(
                    order,
                    "M\u0435ridi\u0430n Tr\u0430ding Ltd",
                    "Northwind Goods Inc",
                    "14 Harbour Row")),
        order(
            "HIDDEN-CONTROLS",
            "Control, tag and zero-width characters in texts",
            "Completed",
            OrderTexts::controls));
  }

  private static List<ScenarioScene> sizes() {
    return List.of(
        order("LONG-TEXT", "Texts of ten thousand characters", "Completed", OrderTexts::longText),
        order(
            "LONG-AMOUNTS",
            "Amounts with many digits on both sides of the point",
            "Completed",
            OrderTexts::longAmounts),
        order(
            "MANY-TRANSACTIONS",
            "Fifty deposits from fifty payers",
            "Completed",
            OrderTexts::many));
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
            "Expired",
            OrderTexts::failedReason));
  }

  private static ScenarioScene paid(String id, String description, ChainSamples chains) {
    return order(id, description, "Completed", order -> order.on(chains).paid("102.00"));
  }

  private static OrderDraft bitcoin(OrderDraft order) {
    return order
        .on(ChainSamples.BTC)
        .priced("2950.00", "50.00")
        .payable("0.03000000")
        .with("amount_tolerance", "0.0001")
        .received("0.03000000")
        .deposit("0.01000000")
        .deposit("0.01500000")
        .deposit("0.00500000");
  }

  private static OrderDraft named(OrderDraft order, String payer, String payee, String address) {
    var destination = SampleParties.destination(OrderDraft.CREATED).put("destination_name", payee);
    return order
        .tx("counterparty", payer(payer, address))
        .tx("destination", destination.put("contact_address", address));
  }

  private static ObjectNode payer(String name, String address) {
    return SampleParties.counterparty(OrderDraft.CREATED)
        .put("counterparty_name", name)
        .put("contact_address", address);
  }

  private static OrderDraft controls(OrderDraft order) {
    return order
        .with("merchant_order_code", "M-1001\u200B\u200C\u2060")
        .with("psp_order_code", "P-77\u0007\u001B[31m\r\nX")
        .with("pricing_currency", "USD" + Character.toString(0xE0041))
        .paid("102.00");
  }

  private static OrderDraft longText(OrderDraft order) {
    var unbroken = "x".repeat(10_000);
    return order
        .with("merchant_order_code", unbroken)
        .paid("102.00")
        .tx("counterparty", payer("Meridian ".repeat(1_111) + "Ltd", unbroken));
  }

  private static OrderDraft longAmounts(OrderDraft order) {
    var amount = "123456789012345678901234567890.123456789012345678";
    return order.on(ChainSamples.evm("ETH", "ETH")).payable(amount).paid(amount);
  }

  private static OrderDraft many(OrderDraft order) {
    order.received("102.00");
    var at = OrderDraft.CREATED.plusSeconds(20);
    for (var payer : ChainSamples.evmAddresses(MANY)) {
      order.deposit("2.04", "Completed", at).tx("from_address", payer);
      at = at.plusSeconds(31);
    }
    return order;
  }

  private static SandboxReply form(String file, ScenarioRequest asked) {
    return SandboxReply.json(
        200, SandboxJson.parsed(SandboxJson.file(file)).put("order_id", asked.id()).toString());
  }

  private static OrderDraft failedReason(OrderDraft order) {
    var reason =
        SandboxJson.object(
            "code", "transaction.rejected_by_screening_app",
            "message", "Screening refused the deposit");
    return order.deposit("102.00", "Failed").tx("failed_reason", reason);
  }
}
