package org.treasurylookup.view.record;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TokenInWords;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.AmountColumn;
import org.treasurylookup.view.value.AmountText;
import org.treasurylookup.view.value.AnswerPath;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.SafeText;
import org.treasurylookup.view.value.StatusBadge;
import org.treasurylookup.view.value.ValueNodes;
import org.treasurylookup.view.value.ValueRow;
import org.treasurylookup.view.value.ValueTable;

/**
 * Rows for fields of a part, each drawn by what was received in it: an amount with its token, a
 * time with its zone, an id in chunks, a status as a badge, text from outside made safe.
 */
public final class FieldTable {
  private final ControlKit kit;
  private final Provider provider;
  private final Optional<Clock> now;
  private final Map<String, Text> nulls;
  private final KeptNodes kept;
  private final String within;
  private final LastPartFields lastPart = new LastPartFields();

  /**
   * A maker of rows that shows times without their age.
   *
   * @param provider who sends the fields
   */
  public FieldTable(ControlKit kit, Provider provider) {
    this(kit, provider, new KeptNodes());
  }

  /**
   * A maker of rows that gives the rows it kept while what they show stays the same.
   *
   * @param provider who sends the fields
   */
  public FieldTable(ControlKit kit, Provider provider, KeptNodes kept) {
    this(kit, provider, Optional.empty(), Map.of(), kept, "");
  }

  private FieldTable(
      ControlKit kit,
      Provider provider,
      Optional<Clock> now,
      Map<String, Text> nulls,
      KeptNodes kept,
      String within) {
    this.kit = kit;
    this.provider = provider;
    this.now = now;
    this.nulls = nulls;
    this.kept = kept;
    this.within = within;
  }

  /** The same maker for a part in a field: a record may have more of its kind in others. */
  public FieldTable in(String field) {
    return new FieldTable(kit, provider, now, nulls, kept, field + " ");
  }

  /** The same maker, showing how long ago a time was by the provider's clock. */
  public FieldTable at(Finding finding) {
    return new FieldTable(
        kit, provider, Optional.of(TimeText.clock(kit, finding)), nulls, kept, within);
  }

  /** The same maker, saying what {@code null} means in a field of this very record. */
  public FieldTable meaning(String field, Text ofNull) {
    return new FieldTable(kit, provider, now, Map.of(field, ofNull), kept, within);
  }

  /** A table of fields by the vendor's names; a name the part does not have is left out. */
  public ValueTable of(RecordPart part, List<String> names) {
    var rows =
        names.stream()
            .flatMap(name -> part.fields().stream().filter(field -> field.name().equals(name)))
            .map(field -> AnswerPath.mark(row(part, field), part.source(), field.name()))
            .toList();
    var table = kept.get(place(part, names.toString()), "", () -> new ValueTable(kit));
    KeptNodes.set(table.getChildren(), rows);
    return table;
  }

  /** A field on one line of its own, for a place outside any table. */
  public FieldLine line(RecordPart part, String name) {
    var field = field(part, name);
    var line =
        kept.get(
            place(part, "line " + name),
            List.of(field.received(), AmountUnit.of(part, field)),
            () -> {
              String label = label(name);
              var value = received(label, field, text -> value(label, part, field, text, true));
              var raw = field.received().text().filter(it -> !it.isEmpty());
              return new FieldLine(kit, label, privacy(field), value, raw);
            });
    return AnswerPath.mark(line, part.source(), name);
  }

  public ValueTable all(RecordPart part) {
    return of(part, part.fields().stream().map(RecordPart.Field::name).toList());
  }

  /** A table of what this version does not know, as JSON. */
  public ValueTable unknown(RecordPart part) {
    var table = new ValueTable(kit);
    for (var member : part.unknown()) {
      String json = member.value().toJson();
      var privacy = FieldPrivacy.ofUnknown(part);
      table.add(member.name(), new SafeText(kit, privacy, member.name(), json), privacy, json);
    }
    return table;
  }

  /**
   * What stands in a cell: amounts without their unit and times without their zone, as other
   * columns and the header name them.
   *
   * @param name a field the part has
   */
  public Node cell(RecordPart part, String name, AmountColumn amounts) {
    return cell(part, name, amounts, null);
  }

  /**
   * The same in the node that a cell showed last, where it can be.
   *
   * @param before null for a cell that showed nothing
   */
  public Node cell(RecordPart part, String name, AmountColumn amounts, @Nullable Node before) {
    var field = lastPart.get(part, name);
    String label = label(name);
    if (field.received() instanceof Received.Absent<?>) {
      return ValueNodes.absent(kit, provider.label(), before);
    }
    return received(
        label,
        field,
        text -> new FieldCell(kit, provider, label, amounts).draw(part, field, text, before));
  }

  /** What a screen reader says in that cell. */
  public String spoken(RecordPart part, String name) {
    return CellWords.of(kit, provider.label(), name, sent(part, name));
  }

  /**
   * What was received in a field, for a table that asks for one field of a part after the other.
   */
  public Received<?> sent(RecordPart part, String name) {
    return lastPart.get(part, name).received();
  }

  private static RecordPart.Field field(RecordPart part, String name) {
    return part.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no field " + name));
  }

  private String label(String name) {
    return kit.words("field." + name);
  }

  private String place(RecordPart part, String what) {
    return within + part.getClass().getSimpleName() + " " + what;
  }

  private ValueRow row(RecordPart part, RecordPart.Field field) {
    var facts =
        List.of(
            label(field.name()),
            field.received(),
            AmountUnit.of(part, field),
            meaningOfNull(field.name()),
            age(field));
    return kept.get(place(part, field.name()), facts, () -> makeRow(part, field));
  }

  /* How long ago it was when the provider answered: what a kept row must still be right about. */
  private String age(RecordPart.Field field) {
    return field.received().asValue().map(Object.class::cast).orElse("") instanceof Moment moment
        ? now.map(clock -> TimeText.age(kit, moment, clock.instant())).orElse("")
        : "";
  }

  private ValueRow makeRow(RecordPart part, RecordPart.Field field) {
    String label = label(field.name());
    var value = received(label, field, text -> value(label, part, field, text, true));
    var node = field.received().asValue().isPresent() ? cautioned(part, field, value) : value;
    return field
        .received()
        .text()
        .filter(text -> !text.isEmpty())
        .map(text -> linked(part, field, new ValueRow(kit, label, node, privacy(field), text)))
        .orElseGet(() -> new ValueRow(label, node));
  }

  private ValueRow linked(RecordPart part, RecordPart.Field field, ValueRow row) {
    return LinkedTargets.of(part, field.name())
        .map(target -> row.leadingTo(kit, target))
        .orElse(row);
  }

  /* What cannot be read may be anything, whatever the field is for. */
  static FieldPrivacy privacy(RecordPart.Field field) {
    var privacy = FieldPrivacy.of(field.name());
    boolean odd = field.received() instanceof Received.Malformed<?>;
    return odd && privacy == FieldPrivacy.OPEN ? FieldPrivacy.WORDS : privacy;
  }

  private Node cautioned(RecordPart part, RecordPart.Field field, Node value) {
    String key =
        LinkedTargets.isUnreadTransaction(part, field.name())
            ? "related.unreadTransaction"
            : "field." + field.name() + ".caution";
    return kit.messages().has(key)
        ? new VBox(value, new WrappedText(kit.words(key), "muted", "small-text"))
        : value;
  }

  private Node received(String label, RecordPart.Field field, Function<String, Node> value) {
    return ValueNodes.of(
        kit,
        privacy(field),
        label,
        field.received(),
        provider.label(),
        meaningOfNull(field.name()),
        value);
  }

  private Node value(
      String label, RecordPart part, RecordPart.Field field, String text, boolean row) {
    Object value = field.received().asValue().map(Object.class::cast).orElse(text);
    return switch (value) {
      case Decimal _ ->
          new AmountText(kit, label, text, TokenInWords.of(AmountUnit.of(part, field)));
      case Moment moment -> TimeText.row(kit, moment, now);
      case Status<?> status -> status(status);
      case Boolean truth -> new WrappedText(FieldCell.truth(kit, field.name(), truth));
      default ->
          field.vendor().kind() == VendorField.Kind.ID
              ? new ChunkText(kit, label, text)
              : GivenNames.on(
                  new SafeText(kit, privacy(field), label, text), kit, provider, field, row);
    };
  }

  private Node status(Status<?> status) {
    return FieldCell.isPlain(status)
        ? new WrappedText(kit.words(status.text()))
        : badge(kit, status).small();
  }

  /** The badge of a status: the vendor's word, and who has to act. */
  public static StatusBadge badge(ControlKit kit, Status<?> status) {
    return FieldCell.badge(kit, status, null);
  }

  private String meaningOfNull(String name) {
    if (nulls.containsKey(name)) {
      return kit.words(nulls.get(name));
    }
    String key = "field." + name + ".null";
    return kit.messages().has(key) ? kit.words(key) : "";
  }
}
