package org.treasurylookup.view.record;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.AmountColumn;
import org.treasurylookup.view.value.AmountText;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.SafeText;
import org.treasurylookup.view.value.StatusBadge;

/** What a cell shows for a field that was understood: the node it has, turned to another value. */
record FieldCell(ControlKit kit, Provider provider, String label, AmountColumn amounts) {
  private static final String LINKED = "linked";

  Node draw(RecordPart part, RecordPart.Field field, String text, @Nullable Node before) {
    return switch (field.received().asValue().<Object>map(it -> it).orElse(text)) {
      case Decimal _ ->
          before instanceof AmountText known
              ? known.turnTo(text, "", amounts)
              : new AmountText(kit, label, text, "", amounts);
      case Moment moment -> TimeText.cell(kit, moment, before);
      case Status<?> status when isPlain(status) -> words(kit.words(status.text()), before);
      case Status<?> status ->
          before instanceof StatusBadge known
              ? badge(kit, status, known)
              : FieldTable.badge(kit, status).small();
      case Boolean truth -> words(truth(kit, field.name(), truth), before);
      default -> marked(part, field.name(), text(field, text, before));
    };
  }

  private static Node words(String words, @Nullable Node before) {
    if (before instanceof WrappedText known) {
      known.textProperty().set(words);
      return known;
    }
    return new WrappedText(words);
  }

  private Node text(RecordPart.Field field, String text, @Nullable Node before) {
    if (field.vendor().kind() == VendorField.Kind.ID) {
      return before instanceof ChunkText known
          ? known.turnTo(kit, text)
          : new ChunkText(kit, label, text);
    }
    var safe =
        before instanceof SafeText known
            ? known.turnTo(text)
            : new SafeText(kit, FieldTable.privacy(field), label, text);
    return GivenNames.on(safe, kit, provider, field, false);
  }

  /* Enter in its cell leads to the record. */
  private static Node marked(RecordPart part, String name, Node value) {
    var styles = value.getStyleClass();
    boolean leads = LinkedTargets.of(part, name).isPresent();
    if (leads && !styles.contains(LINKED)) {
      styles.add(LINKED);
    } else if (!leads) {
      styles.remove(LINKED);
    }
    return value;
  }

  /** The words for a yes or no. */
  static String truth(ControlKit kit, String name, boolean value) {
    String own = "truth." + name + "." + value;
    return kit.words(kit.messages().has(own) ? own : "truth." + value);
  }

  /** Whether a status is only words, which ask nobody to act. */
  static boolean isPlain(Status<?> status) {
    return status.tone() == Tone.NOTE;
  }

  /**
   * The same in a badge that there is.
   *
   * @param before null for none
   */
  static StatusBadge badge(ControlKit kit, Status<?> status, @Nullable StatusBadge before) {
    var messages = kit.messages();
    String words = messages.get(status.text());
    var spoken =
        messages.get("badge.spoken", words, messages.get("tone." + status.tone()), status.raw());
    var badge =
        before == null
            ? new StatusBadge(status.tone(), words, spoken)
            : before.turnTo(status.tone(), words, spoken);
    String meaning = status.text().key() + ".line";
    return messages.has(meaning) ? badge.meaning(messages.get(meaning)) : badge;
  }
}
