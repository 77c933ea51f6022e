package org.treasurylookup.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.json.JsonValue.Arr;
import org.treasurylookup.domain.json.JsonValue.Member;
import org.treasurylookup.domain.json.JsonValue.Obj;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** Whatever a provider sends in the outer shape of a record, it can be checked and put in words. */
final class MutatedPayloadsPropertiesTest {
  private static final Set<String> KEYS = Messages.ENGLISH.keys();

  private static final List<Obj> SEEDS =
      List.of(
          Samples.order().source(),
          Samples.batch().source(),
          Samples.allocation().source(),
          Samples.raw("cobo-order-v1.42-doc"),
          Samples.raw("synthetic-cobo-order-underpaid-late"),
          Samples.raw("cobo-batch-allocation-v1.42-doc"),
          (Obj) Samples.raw("bitgo-allocation-doc-old").get("allocation").orElseThrow());

  private static final List<JsonValue> ODD =
      List.of(
          new JsonValue.Null(),
          new JsonValue.Bool(true),
          new JsonValue.Num("0"),
          new JsonValue.Num("-1"),
          new JsonValue.Num("1e999"),
          new JsonValue.Num("1E-999"),
          new JsonValue.Num("31556889864403199"),
          new JsonValue.Num("-31557014167219200"),
          new JsonValue.Num("9223372036854775807"),
          new JsonValue.Num("9".repeat(999)),
          new JsonValue.Str(""),
          new JsonValue.Str(" "),
          new JsonValue.Str("<string>"),
          new JsonValue.Str("0"),
          new JsonValue.Str("-0.0"),
          new JsonValue.Str("1e-999"),
          new JsonValue.Str("9".repeat(999) + "." + "9".repeat(999)),
          new JsonValue.Str("\ud800"),
          new JsonValue.Str("{0}{1}{9}"),
          new JsonValue.Str("x".repeat(5_000)),
          new JsonValue.Str("0x" + "a".repeat(40)),
          new JsonValue.Str("0x"),
          new JsonValue.Str("9999-12-31T23:59:59Z"),
          new JsonValue.Str("Completed"),
          new JsonValue.Str("PendingScreening"),
          new JsonValue.Str("reserved"),
          new JsonValue.Obj(List.of()),
          new JsonValue.Arr(List.of()),
          new JsonValue.Arr(List.of(new JsonValue.Null(), new JsonValue.Num("1"))));

  record Trial(int seed, long chance, int changes, int now, ResponseSignature signature) {}

  @Property(tries = 4_000, shrinking = ShrinkingMode.OFF)
  void everyRecordCanBeCheckedAndPutInWords(@ForAll("trials") Trial trial) {
    var random = new Random(trial.chance);
    JsonValue json = SEEDS.get(trial.seed);
    for (int i = 0; i < trial.changes; i++) {
      json = mutated(json, random, true);
    }
    var record = record(trial.seed, (Obj) json);
    var now = Instant.ofEpochSecond(trial.now * 10L);
    var asked = record.id().text().orElse("?");
    var given = PlainDelivery.of(asked, now, trial.signature);
    var assessment = new Checks().assess(record, given);
    assertThat(new Checks().assess(record, given)).isEqualTo(assessment);
    texts(assessment).forEach(MutatedPayloadsPropertiesTest::assertInWords);
    assertThat(assessment.notes())
        .isSortedAccordingTo(
            Comparator.comparing((Note note) -> AlarmLevel.of(note))
                .reversed()
                .thenComparing(Note::code));
    if (record instanceof PayInOrder order) {
      assertThat(assessment.rows(order).keySet())
          .allSatisfy(row -> assertThat(row).isNotNegative());
    }
  }

  private static ProviderRecord record(int seed, Obj json) {
    return switch (seed) {
      case 1, 5 -> CoboRecords.batch(json);
      case 2, 6 -> BitgoRecords.allocation(json);
      default -> CoboRecords.order(json);
    };
  }

  @Provide
  Arbitrary<Trial> trials() {
    return Combinators.combine(
            Arbitraries.integers().between(0, SEEDS.size() - 1),
            Arbitraries.longs(),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 400_000_000),
            Arbitraries.of(ResponseSignature.class))
        .as(Trial::new);
  }

  private static JsonValue mutated(JsonValue value, Random random, boolean outermost) {
    if (!outermost && random.nextInt(4) == 0) {
      return ODD.get(random.nextInt(ODD.size()));
    }
    return switch (value) {
      case Obj(var members) when !members.isEmpty() -> new Obj(members(members, random));
      case Arr(var items) when !items.isEmpty() -> new Arr(items(items, random));
      case Obj _, Arr _ -> outermost ? value : ODD.get(random.nextInt(ODD.size()));
      case JsonValue.Str _, JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _, JsonValue.Deep _ ->
          ODD.get(random.nextInt(ODD.size()));
    };
  }

  private static List<Member> members(List<Member> members, Random random) {
    List<Member> changed = new ArrayList<>(members);
    int at = random.nextInt(members.size());
    var member = members.get(at);
    switch (random.nextInt(8)) {
      case 0 -> changed.remove(at);
      case 1 -> changed.add(new Member(member.name(), ODD.get(random.nextInt(ODD.size()))));
      case 2 -> changed.set(at, new Member("new_" + member.name(), member.value()));
      case 3 ->
          changed.set(
              at, new Member(member.name(), members.get(random.nextInt(members.size())).value()));
      default -> changed.set(at, new Member(member.name(), mutated(member.value(), random, false)));
    }
    return changed;
  }

  private static List<JsonValue> items(List<JsonValue> items, Random random) {
    List<JsonValue> changed = new ArrayList<>(items);
    int at = random.nextInt(items.size());
    switch (random.nextInt(3)) {
      case 0 -> changed.add(items.get(at));
      default -> changed.set(at, mutated(items.get(at), random, false));
    }
    return changed;
  }

  private static List<Text> texts(Assessment assessment) {
    List<Text> texts = new ArrayList<>();
    assessment
        .verdict()
        .ifPresent(
            verdict -> {
              texts.add(verdict.text());
              addAll(texts, verdict.why());
            });
    assessment
        .summary()
        .ifPresent(
            summary -> {
              texts.add(summary.text());
              addAll(texts, summary.why());
            });
    assessment.rate().ifPresent(why -> addAll(texts, why));
    for (var note : assessment.notes()) {
      texts.add(note.text());
      texts.add(note.code().title());
      addAll(texts, note.why());
    }
    return texts;
  }

  private static void addAll(List<Text> texts, Why why) {
    texts.add(why.rule());
    texts.add(why.source());
    why.steps().forEach(step -> texts.add(step.label()));
  }

  private static void assertInWords(Text text) {
    if (!text.key().isEmpty()) {
      assertThat(KEYS).contains(text.key());
    }
    for (var argument : text.arguments()) {
      if (argument instanceof Text nested) {
        assertInWords(nested);
      }
    }
    assertThat(Messages.ENGLISH.get(text)).isNotBlank();
  }
}
