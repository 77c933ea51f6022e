package org.treasurylookup.domain.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.json.JsonValue.Arr;
import org.treasurylookup.domain.json.JsonValue.Member;
import org.treasurylookup.domain.json.JsonValue.Obj;
import org.treasurylookup.text.Messages;

/** Records without anything odd, documentation samples, and small changes to both. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  private static final Obj ORDER =
      json(
          """
          {'order_id':'5001','psp_order_code':'P1','merchant_id':'M1001','merchant_order_code':'A1',
           'status':'Completed','pricing_currency':'USD','pricing_amount':'100.00','fee_amount':'2.00',
           'exchange_rate':'1.02','payable_currency':'ETH_USDT','chain_id':'ETH',
           'payable_amount':'100.00','received_token_amount':'100.00','amount_tolerance':'0.50',
           'receive_address':'0x15B95A2D8af95D9F48148667B6b8B3CdF89e4F15',
           'settlement_status':'Pending','created_timestamp':1741082400,
           'updated_timestamp':1741084867,'expired_at':1741084200,
           'transactions':[
            {'tx_id':'t1','status':'Completed','amount':'60.00','token_id':'ETH_USDT',
             'from_address':'0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537',
             'to_address':'0x15B95A2D8af95D9F48148667B6b8B3CdF89e4F15',
             'tx_hash':'0x742d35cc6634c0532925a3b844bc454e4438f44e742d35cc6634c0532925a3b8',
             'created_timestamp':1741082531970,'updated_timestamp':1741082999000,
             'counterparty':{'counterparty_id':'c1','counterparty_type':'Individual',
              'counterparty_name':'Zoë Ångström','country':'SWE','email':'zoe@example.com',
              'contact_address':'1 High Street\\nOslo','created_timestamp':1741082400,
              'updated_timestamp':1741082400}},
            {'tx_id':'t2','status':'Completed','amount':'40.00','token_id':'ETH_USDT',
             'from_address':'0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537',
             'to_address':'0x15b95a2d8af95d9f48148667b6b8b3cdf89e4f15',
             'tx_hash':'0x9b01f4c77d5e2a60c3b8e91f0a4477d2c1e6589ab3f07744d2e95c1a8b3360fe',
             'created_timestamp':1741083000000,'updated_timestamp':1741083600000}]}
          """);

  private static final Obj BATCH =
      json(
          """
          {'batch_allocation_id':'5b0ed293-f728-40b4-b1f6-86b88cd51384','request_id':'r1',
           'initiator':'b2ae1b5aaade686c968ef2bbd31cc75ba94e5a85fd9cb0b35b81dcc15f520e9d',
           'created_timestamp':1744689600,'updated_timestamp':1744689600,
           'allocation_items':[
            {'allocation_item_id':'i1','batch_allocation_id':'5b0ed293-f728-40b4-b1f6-86b88cd51384',
             'token_id':'ETH_USDT','amount':'500.00','source_account':'developer',
             'destination_account':'M1001','description':'March payout'},
            {'allocation_item_id':'i2','batch_allocation_id':'5b0ed293-f728-40b4-b1f6-86b88cd51384',
             'token_id':'ETH','amount':'0.05','source_account':'M1003',
             'destination_account':'developer','description':'三月结算 March'}]}
          """);

  private static final Obj ALLOCATION =
      json(
          """
          {'id':'8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f','type':'allocation','status':'cleared',
           'amount':{'currency':'ofceth','quantity':'1000000000000000001'},
           'connectionId':'0f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f','clientExternalId':'client-1',
           'initiatedBy':'62ab90e06dfda30007974f0a52a12995','notes':'Weekend margin 周末保证金',
           'reason':null,'retriable':false,'createdAt':'2026-11-20T12:34:56.789Z',
           'updatedAt':'2026-11-20T12:34:57.001Z'}
          """);

  private Samples() {}

  /** The order without anything odd, after changes: path, JSON, path, JSON, … */
  public static PayInOrder order(String... changes) {
    return CoboRecords.order(changed(ORDER, changes));
  }

  /** The batch without anything odd, after changes. */
  public static BatchAllocation batch(String... changes) {
    return CoboRecords.batch(changed(BATCH, changes));
  }

  /** The BitGo record without anything odd, after changes. */
  public static NetworkAllocation allocation(String... changes) {
    return BitgoRecords.allocation(changed(ALLOCATION, changes));
  }

  /** A documentation sample, read as the record it is. */
  static ProviderRecord payload(String name) {
    var json = raw(name);
    return json.get("allocation").isPresent()
        ? BitgoRecords.allocation((Obj) json.get("allocation").get())
        : name.contains("batch") ? CoboRecords.batch(json) : CoboRecords.order(json);
  }

  /** The JSON of a documentation sample. */
  static Obj raw(String name) {
    var path = "/payloads/" + name + ".json";
    try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream(path), path)) {
      return (Obj) JsonReader.read(ImmutableBytes.of(in.readAllBytes())).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said about a record that was asked for by its own id. */
  public static Assessment assess(ProviderRecord record) {
    return new Checks().assess(record, asked(record));
  }

  /** CheckCircumstances in which the record's own id was asked for. */
  static CheckCircumstances asked(ProviderRecord record) {
    return PlainDelivery.of(record.id().text().orElse("?"), NOW, ResponseSignature.ABSENT);
  }

  static List<NoteCode> codes(Assessment assessment) {
    return assessment.notes().stream().map(Note::code).toList();
  }

  static Note note(ProviderRecord record, NoteCode code) {
    return assess(record).notes().stream()
        .filter(note -> note.code() == code)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no note " + code));
  }

  static String sentence(ProviderRecord record, NoteCode code) {
    return Messages.ENGLISH.get(note(record, code).text());
  }

  public static String verdict(ProviderRecord record) {
    return Messages.ENGLISH.get(assess(record).verdict().orElseThrow().text());
  }

  static String summary(ProviderRecord record) {
    return Messages.ENGLISH.get(assess(record).summary().orElseThrow().text());
  }

  /** JSON in which apostrophes stand for quotes. */
  static Obj json(String text) {
    return (Obj) value(text);
  }

  static JsonValue value(String text) {
    var bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return JsonReader.read(ImmutableBytes.of(bytes))
        .orElseThrow(() -> new AssertionError("no JSON: " + text));
  }

  /** An object after changes; the JSON {@code -} takes a member away. */
  static Obj changed(Obj object, String... changes) {
    JsonValue value = object;
    for (int i = 0; i < changes.length; i += 2) {
      String json = changes[i + 1];
      List<String> path = List.of(changes[i].replace("[", ".").replace("]", "").split("\\."));
      value = set(value, path, json.equals("-") ? List.of() : List.of(value(json)));
    }
    return (Obj) value;
  }

  private static JsonValue set(JsonValue at, List<String> path, List<JsonValue> put) {
    var rest = path.subList(1, path.size());
    Function<JsonValue, List<JsonValue>> change =
        old -> rest.isEmpty() ? put : List.of(set(old, rest, put));
    return switch (at) {
      case Obj(var members) -> new Obj(setMember(members, path.getFirst(), change));
      case Arr(var items) -> {
        List<JsonValue> list = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
          boolean here = Integer.toString(i).equals(path.getFirst());
          list.addAll(here ? change.apply(items.get(i)) : List.of(items.get(i)));
        }
        yield new Arr(list);
      }
      case JsonValue.Str _, JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _, JsonValue.Deep _ ->
          throw new AssertionError("no " + path + " in " + at.toJson());
    };
  }

  private static List<Member> setMember(
      List<Member> members, String name, Function<JsonValue, List<JsonValue>> change) {
    List<Member> list = new ArrayList<>();
    boolean found = false;
    for (var member : members) {
      if (member.name().equals(name)) {
        found = true;
        change.apply(member.value()).forEach(value -> list.add(new Member(name, value)));
      } else {
        list.add(member);
      }
    }
    if (!found) {
      change.apply(new JsonValue.Null()).forEach(value -> list.add(new Member(name, value)));
    }
    return list;
  }
}
