package org.treasurylookup.fuzz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.json.JsonValue;
import tools.jackson.databind.JsonNode;

/**
 * Answers of any bytes, read and judged as a batch, beside an oracle of its own: totals by token,
 * net by account, and what looks wrong about items.
 */
public final class BatchFuzzer {
  private static final String WORD = "[A-Za-z0-9_]{1,20}";
  private static final String FILLER = "string";
  private static final Set<NoteCode> KNOWN =
      EnumSet.of(
          NoteCode.DUPLICATE_ITEM,
          NoteCode.ITEM_OF_OTHER_BATCH,
          NoteCode.SAME_ACCOUNT,
          NoteCode.ITEMS_FAILED,
          NoteCode.ITEMS_LEFT_OUT,
          NoteCode.NOT_POSITIVE);

  private BatchFuzzer() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    byte[] bytes = RecordMaker.batch(input);
    if (JsonReader.read(ImmutableBytes.of(bytes)).orElse(null) instanceof JsonValue.Obj json) {
      var judged = Judged.of(CoboRecords.batch(json));
      Plain.object(bytes)
          .filter(BatchFuzzer::isPlain)
          .ifPresent(it -> new Oracle(it).check(judged));
    }
  }

  private static boolean isPlain(JsonNode batch) {
    boolean whole =
        isWord(batch.path("batch_allocation_id")) && batch.path("allocation_items").isArray();
    for (var item : batch.path("allocation_items")) {
      whole &=
          item.isObject()
              && isWordOrNone(item.path("allocation_item_id"))
              && isWordOrNone(item.path("batch_allocation_id"))
              && isWordOrNone(item.path("token_id"))
              && isWordOrNone(item.path("source_account"))
              && isWordOrNone(item.path("destination_account"))
              && Plain.isOrNone(item.path("amount"), "-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    }
    return whole;
  }

  private static boolean isWord(JsonNode value) {
    return Plain.is(value, WORD) && !value.stringValue().equals(FILLER);
  }

  private static boolean isWordOrNone(JsonNode value) {
    return Plain.isOrNone(value, WORD) && !Plain.text(value).equals(FILLER);
  }

  /** What the tables say of a batch whose items are plain. */
  private static final class Oracle {
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final Map<String, BigDecimal> nets = new TreeMap<>();
    private final Set<NoteCode> notes = EnumSet.noneOf(NoteCode.class);
    private final Map<String, Set<String>> moves = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final String batch;
    private final boolean cameToNothing;

    Oracle(JsonNode whole) {
      batch = Plain.text(whole.path("batch_allocation_id"));
      cameToNothing = Plain.text(whole.path("status")).equals("Failed");
      int number = 0;
      for (var item : whole.path("allocation_items")) {
        add(item, number++);
      }
    }

    private void add(JsonNode item, int number) {
      String token = Plain.text(item.path("token_id"));
      String from = Plain.text(item.path("source_account"));
      String to = Plain.text(item.path("destination_account"));
      String of = Plain.text(item.path("batch_allocation_id"));
      boolean failed = Plain.text(item.path("status")).equals("Failed");
      boolean lost = failed || (cameToNothing && !item.path("status").isString());
      note(NoteCode.ITEMS_FAILED, failed);
      note(NoteCode.SAME_ACCOUNT, !from.isEmpty() && from.equals(to));
      note(NoteCode.ITEM_OF_OTHER_BATCH, !of.isEmpty() && !of.equals(batch));
      String id = Plain.text(item.path("allocation_item_id"));
      note(NoteCode.DUPLICATE_ITEM, !id.isEmpty() && !ids.add(id));
      if (!item.path("amount").isString()) {
        note(NoteCode.ITEMS_LEFT_OUT, true);
        counts.computeIfAbsent(token, _ -> new int[3])[1]++;
        return;
      }
      var amount = Plain.amount(item.path("amount"));
      note(NoteCode.NOT_POSITIVE, amount.signum() <= 0);
      repeated(token, amount, from, to, id.isEmpty() ? "#" + number : id);
      note(NoteCode.ITEMS_LEFT_OUT, token.isEmpty());
      if (!token.isEmpty()) {
        sums.merge(token, amount, BigDecimal::add);
        var count = counts.computeIfAbsent(token, _ -> new int[3]);
        count[0]++;
        count[2] += lost ? 1 : 0;
        net(from, token, amount.negate());
        net(to, token, amount);
      }
    }

    private void note(NoteCode code, boolean holds) {
      if (holds) {
        notes.add(code);
      }
    }

    /* Equal in token, amount and accounts, whatever their ids; all accounts not known are one. */
    private void repeated(String token, BigDecimal amount, String from, String to, String id) {
      if (!token.isEmpty()) {
        var plain = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        var same =
            moves.computeIfAbsent(String.join("/", token, plain, from, to), _ -> new HashSet<>());
        same.add(id);
        note(NoteCode.DUPLICATE_ITEM, same.size() > 1);
      }
    }

    private void net(String account, String token, BigDecimal amount) {
      if (!account.isEmpty()) {
        nets.merge(account + " " + token, amount, BigDecimal::add);
      }
    }

    void check(Assessment judged) {
      Judged.hasOf(KNOWN, notes, judged);
      if (judged.level() == AlarmLevel.ALARM) {
        throw new IllegalStateException("an alarm about a batch that names its id");
      }
      List<String> expected = new ArrayList<>();
      sums.forEach(
          (token, sum) -> {
            var count = counts.getOrDefault(token, new int[3]);
            expected.add(line(sum, token, count[0], count[1], count[2]));
          });
      var said =
          judged.totals().stream()
              .map(
                  it ->
                      line(
                          it.amount().number(),
                          it.amount().token(),
                          it.count(),
                          it.leftOut(),
                          it.failed().count()))
              .toList();
      Judged.same(Set.copyOf(expected), Set.copyOf(said), "totals");
      Judged.same(expected.size(), said.size(), "number of totals");
      Map<String, BigDecimal> net = new TreeMap<>();
      judged
          .nets()
          .forEach(it -> net.put(it.account() + " " + it.amount().token(), it.amount().number()));
      Judged.same(nets, net, "net by account");
    }

    private static String line(BigDecimal sum, String token, int items, int leftOut, int failed) {
      return "%s %s of %d, %d left out, %d failed"
          .formatted(sum.toPlainString(), token, items, leftOut, failed);
    }
  }
}
