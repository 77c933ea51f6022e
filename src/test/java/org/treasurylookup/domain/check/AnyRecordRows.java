package org.treasurylookup.domain.check;

import static org.treasurylookup.domain.check.Samples.NOW;
import static org.treasurylookup.domain.check.Samples.allocation;
import static org.treasurylookup.domain.check.Samples.batch;
import static org.treasurylookup.domain.check.Samples.order;
import static org.treasurylookup.domain.check.result.NoteCode.*;

import java.util.List;
import java.util.Locale;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.NoteTable.Row;

/** Rows about the answer, times, forms and texts of any record. */
final class AnyRecordRows {
  private AnyRecordRows() {}

  static void addTo(NoteTable table) {
    answer(table);
    times(table);
    forms(table);
    hidden(table);
  }

  private static void answer(NoteTable table) {
    String id = "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";
    table.given(
        SIGNATURE_INVALID, true, "the signature does not verify", id, ResponseSignature.INVALID);
    for (var fine :
        List.of(
            ResponseSignature.VALID, ResponseSignature.ABSENT, ResponseSignature.NOT_APPLICABLE)) {
      table.given(SIGNATURE_INVALID, false, "the signature is " + fine, id, fine);
    }
    table.given(
        ID_MISMATCH, true, "another id came back", id.replace('8', '9'), ResponseSignature.VALID);
    table.given(
        ID_MISMATCH,
        false,
        "a UUID in capitals",
        id.toUpperCase(Locale.ROOT),
        ResponseSignature.VALID);
    var lower = order("order_id", "'o1'");
    table.add(
        new Row(
            ID_MISMATCH,
            true,
            "an order id in another letter case",
            lower,
            PlainDelivery.of("O1", NOW, ResponseSignature.VALID)));
    table.add(
        new Row(
            ID_MISMATCH,
            false,
            "the id of the body is blank",
            order("order_id", "' '"),
            PlainDelivery.of("5001", NOW, ResponseSignature.VALID)));
    table.off(ID_MISMATCH, "the body has no id", order("order_id", "-"));
    table.off(ID_MISMATCH, "the id was sent as a number", order("order_id", "5001"));
  }

  private static void times(NoteTable table) {
    table.on(
        EXPIRES_BEFORE_CREATED,
        "the end lies before the start",
        order("expired_at", "1741082399", "transactions", "[]"));
    table.off(EXPIRES_BEFORE_CREATED, "end and start are one", order("expired_at", "1741082400"));
    table.off(EXPIRES_BEFORE_CREATED, "no end", order("expired_at", "-"));
    table.on(UPDATED_BEFORE_CREATED, "the order", order("updated_timestamp", "1741082399"));
    table.on(
        UPDATED_BEFORE_CREATED,
        "a counterparty",
        order("transactions[0].counterparty.updated_timestamp", "1741082399"));
    table.on(
        UPDATED_BEFORE_CREATED, "BitGo", allocation("updatedAt", "'2026-11-20T12:34:56.788Z'"));
    updated(table);
    table.off(UPDATED_BEFORE_CREATED, "one moment", order("updated_timestamp", "1741082400"));
    table.on(
        TIME_IMPLAUSIBLE,
        "milliseconds in a field of seconds",
        order("expired_at", "1741084200000"));
    table.on(
        TIME_IMPLAUSIBLE,
        "seconds in a field of milliseconds",
        order("transactions[0].created_timestamp", "1741082531"));
    table.on(TIME_IMPLAUSIBLE, "1970", order("created_timestamp", "0"));
    table.on(TIME_IMPLAUSIBLE, "in 13 months", allocation("updatedAt", "'2027-12-21T00:00:00Z'"));
    table.off(TIME_IMPLAUSIBLE, "in 11 months", allocation("updatedAt", "'2027-10-21T00:00:00Z'"));
    table.off(
        TIME_IMPLAUSIBLE, "the first second of 2015", order("created_timestamp", "1420070400"));
  }

  private static void updated(NoteTable table) {
    table.on(
        UPDATED_BEFORE_CREATED,
        "a transaction",
        order("transactions[0].updated_timestamp", "1741082531969"));
    table.on(
        UPDATED_BEFORE_CREATED,
        "a destination",
        order(
            "transactions[0].destination",
            "{'created_timestamp':1741082400,'updated_timestamp':1741082399}"));
    table.on(UPDATED_BEFORE_CREATED, "a batch", batch("updated_timestamp", "1744689599"));
    var refund = FieldCatalogue.REFUND;
    table.on(
        UPDATED_BEFORE_CREATED,
        "a refund",
        related(refund, "{'created_timestamp':1741082400,'updated_timestamp':1741082399}"));
    table.off(
        UPDATED_BEFORE_CREATED,
        "a refund at one moment",
        related(refund, "{'created_timestamp':1741082400,'updated_timestamp':1741082400}"));
    table.off(
        UPDATED_BEFORE_CREATED,
        "a refund whose times cannot be read",
        related(refund, "{'created_timestamp':'today','updated_timestamp':'yesterday'}"));
    var settlement = FieldCatalogue.NETWORK_SETTLEMENT;
    String times = "{'createdAt':'2026-11-20T12:34:56Z','updatedAt':'2026-11-20T12:34:55Z'}";
    table.on(UPDATED_BEFORE_CREATED, "a settlement", related(settlement, times));
    table.on(
        UPDATED_BEFORE_CREATED,
        "a transfer of a settlement",
        related(settlement, "{'settlementTransfers':[" + times + "]}"));
  }

  private static ProviderRecord related(FieldCatalogue kind, String json) {
    return RelatedRecordReader.read(kind, Samples.json(json));
  }

  private static void forms(NoteTable table) {
    table.on(PLACEHOLDER_TEXT, "<string>", order("currency", "'<string>'"));
    table.on(PLACEHOLDER_TEXT, "<string> for an amount", order("payable_amount", "'<string>'"));
    table.on(PLACEHOLDER_TEXT, "the bare word string", allocation("notes", "'string'"));
    table.on(
        PLACEHOLDER_TEXT,
        "a protected e-mail",
        order("transactions[0].counterparty.email", "'[email\u00a0protected]'"));
    table.off(PLACEHOLDER_TEXT, "a text with angles", allocation("notes", "'a < b > c'"));
    table.off(PLACEHOLDER_TEXT, "a sentence about strings", allocation("notes", "'string theory'"));
    table.on(MALFORMED_FIELD, "an object for an amount", order("payable_amount", "{}"));
    table.on(MALFORMED_FIELD, "a date for seconds", order("expired_at", "'2025-03-04'"));
    table.on(MALFORMED_FIELD, "a row that is null", order("transactions[0]", "null"));
    table.on(MALFORMED_FIELD, "a list that is none", batch("allocation_items", "'none'"));
    table.on(MALFORMED_FIELD, "a fraction of a base unit", allocation("amount.quantity", "'1.5'"));
    table.off(MALFORMED_FIELD, "an amount as a number", order("payable_amount", "100.00"));
    table.off(MALFORMED_FIELD, "filler", order("payable_amount", "'<string>'"));
    table.off(MALFORMED_FIELD, "null", order("exchange_rate", "null"));
    table.off(
        MALFORMED_FIELD,
        "a failed_reason as an object, as at webhooks",
        order("transactions[0].failed_reason", "{'code':'x'}"));
    table.off(
        MALFORMED_FIELD, "a whole number with a point", allocation("amount.quantity", "'15.0'"));
    table.on(UNKNOWN_VALUE, "a new status", order("status", "'Overpaid'"));
    table.on(UNKNOWN_VALUE, "a known one in another letter case", order("status", "'pending'"));
    table.on(UNKNOWN_VALUE, "a new type", allocation("type", "'reallocation'"));
    table.off(UNKNOWN_VALUE, "a known status", order("status", "'Processing'"));
    table.off(UNKNOWN_VALUE, "filler", order("status", "'<string>'"));
    table.on(UNKNOWN_FIELD, "a new field", order("refund_id", "'r'"));
    table.on(UNKNOWN_FIELD, "a new field within", order("transactions[0].is_late", "true"));
    table.off(UNKNOWN_FIELD, "a field since version 1.39", batch("status", "'Pending'"));
  }

  private static void codes(NoteTable table) {
    table.on(HIDDEN_CHARACTERS, "a Cyrillic token", order("payable_currency", "'ЕТН'"));
    table.on(HIDDEN_CHARACTERS, "a Greek token", batch("allocation_items[0].token_id", "'ΕΤΗ'"));
    table.on(HIDDEN_CHARACTERS, "a wide currency", allocation("amount.currency", "'ｏｆｃｅｔｈ'"));
    table.on(HIDDEN_CHARACTERS, "mathematical letters", order("chain_id", "'𝐄𝐓𝐇'"));
    table.on(HIDDEN_CHARACTERS, "wide digits in an id", order("merchant_id", "'Ｍ１００１'"));
    table.on(HIDDEN_CHARACTERS, "a Chinese token", order("payable_currency", "'以太'"));
    table.on(
        HIDDEN_CHARACTERS, "Arabic digits", batch("allocation_items[0].source_account", "'M١'"));
    table.on(HIDDEN_CHARACTERS, "a code of ours that imitates", order("psp_order_code", "'РО-17'"));
    table.on(HIDDEN_CHARACTERS, "a blank in a token", order("payable_currency", "'000 ETH'"));
    table.on(HIDDEN_CHARACTERS, "a blank in an id", order("transactions[0].tx_id", "'t 1'"));
    table.off(HIDDEN_CHARACTERS, "a blank in a code of ours", order("psp_order_code", "'PO 17'"));
    table.off(HIDDEN_CHARACTERS, "a code of ours in Chinese", order("psp_order_code", "'订单17'"));
    table.off(
        HIDDEN_CHARACTERS, "a code of ours in Russian", order("psp_order_code", "'Заказ 17'"));
    for (var own :
        List.of(
            "Товар 17",
            "Карта",
            "Аванс",
            "Не оплачен",
            "και 17",
            "Factura nº 5",
            "2ª",
            "Müller 7",
            "发票 １７",
            "№ 17",
            "Ödeme")) {
      table.off(
          HIDDEN_CHARACTERS,
          "a code of ours: " + own,
          order("merchant_order_code", "'" + own + "'"));
    }
    table.on(HIDDEN_CHARACTERS, "wide letters for a code", order("merchant_order_code", "'ＰＯ１７'"));
    String to = "transactions[0].to_address";
    table.off(HIDDEN_CHARACTERS, "a memo of words", order(to, "'GABC|Rent for May'"));
    table.off(HIDDEN_CHARACTERS, "a memo in Chinese", order(to, "'GABC|订单 17'"));
    table.on(HIDDEN_CHARACTERS, "a memo that imitates", order(to, "'GABC|РО17'"));
    table.on(HIDDEN_CHARACTERS, "a blank before a memo", order(to, "'G BC|17'"));
    table.off(
        HIDDEN_CHARACTERS,
        "several senders",
        order("transactions[0].from_address", "'bc1a, bc1b'"));
    table.off(HIDDEN_CHARACTERS, "somebody by name", batch("initiator", "'Zoë Ångström'"));
    table.off(HIDDEN_CHARACTERS, "a name in Russian", allocation("notes", "'ОАО СССР'"));
  }

  private static void hidden(NoteTable table) {
    table.on(HIDDEN_CHARACTERS, "zero-width space", order("merchant_id", "'M10\u200b01'"));
    table.on(HIDDEN_CHARACTERS, "bidi override", allocation("notes", "'abc\u202edcba'"));
    table.on(HIDDEN_CHARACTERS, "tag characters", allocation("notes", "'abc\udb40\udc41'"));
    table.on(HIDDEN_CHARACTERS, "a blank at the end", order("payable_currency", "'ETH_USDT '"));
    table.on(HIDDEN_CHARACTERS, "a wide blank in front", order("merchant_id", "'\u3000M1001'"));
    codes(table);
    table.off(HIDDEN_CHARACTERS, "a blank alone", order("merchant_id", "' '"));
    table.off(HIDDEN_CHARACTERS, "a blank at the end of prose", allocation("notes", "'Thanks '"));
    table.on(HIDDEN_CHARACTERS, "a control", order("order_id", "'5001\\u0007'"));
    table.on(HIDDEN_CHARACTERS, "a line break in an id", order("order_id", "'50\\n01'"));
    table.on(HIDDEN_CHARACTERS, "a Cyrillic а in Latin", allocation("notes", "'B\u0430nk'"));
    table.on(HIDDEN_CHARACTERS, "a Greek Α in Latin", order("payable_currency", "'ETH_USD\u03a4'"));
    table.on(HIDDEN_CHARACTERS, "in a field nobody knows", order("remark", "'a\u200bb'"));
    table.on(HIDDEN_CHARACTERS, "in the name of a field", order("rem\u200bark", "1"));
    table.on(HIDDEN_CHARACTERS, "deep within", order("x", "{'y':[['a\u2060b']]}"));
    table.on(
        HIDDEN_CHARACTERS,
        "deeper than is read",
        order("x", "[".repeat(2_000) + "'a\u200bb'" + "]".repeat(2_000)));
    table.on(
        HIDDEN_CHARACTERS, "a joiner between Latin letters", allocation("notes", "'a\u200db'"));
    table.off(HIDDEN_CHARACTERS, "Han beside Latin", allocation("notes", "'周末 Weekend'"));
    table.off(HIDDEN_CHARACTERS, "Han and Latin in one word", allocation("notes", "'周末margin'"));
    table.off(HIDDEN_CHARACTERS, "Latin with accents", allocation("notes", "'Zoë Ångström ǅ'"));
    table.off(HIDDEN_CHARACTERS, "combining accents", allocation("notes", "'Zoe\u0308'"));
    table.off(HIDDEN_CHARACTERS, "Cyrillic alone", allocation("notes", "'Банк России'"));
    table.off(HIDDEN_CHARACTERS, "two languages", allocation("notes", "'Bank Банк IT-отдел'"));
    table.off(
        HIDDEN_CHARACTERS, "line breaks in prose", allocation("notes", "'one\\ntwo\\tthree'"));
    table.off(
        HIDDEN_CHARACTERS,
        "an emoji of several",
        allocation("notes", "'👩\u200d💻 👍🏽 ❤\ufe0f 1\ufe0f\u20e3'"));
    table.off(HIDDEN_CHARACTERS, "Persian with its joiner", allocation("notes", "'می\u200cخواهم'"));
    table.off(HIDDEN_CHARACTERS, "Hindi with its joiner", allocation("notes", "'क्\u200dष'"));
    table.off(HIDDEN_CHARACTERS, "Greek letters as symbols", allocation("notes", "'Δp µm ΩX'"));
    table.off(
        HIDDEN_CHARACTERS, "Japanese, Korean, Thai", allocation("notes", "'ありがとう 감사 ขอบคุณ'"));
  }
}
