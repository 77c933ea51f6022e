package org.treasurylookup.view.record;

import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.Received;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.value.VerdictFigure;

/** Figures of a card for amounts that may not be there. */
public final class CardFigures {
  private CardFigures() {}

  /**
   * The received digits, or a word for why there are none.
   *
   * @param label message key of the label
   */
  public static VerdictFigure of(
      ControlKit kit, String label, Received<Decimal> amount, String token) {
    return switch (amount) {
      case Received.Value<Decimal>(String raw, _) ->
          new VerdictFigure(kit.words(label), raw, token);
      case Received.Absent<Decimal> _, Received.Null<Decimal> _, Received.Malformed<Decimal> _ ->
          nothing(kit, label, amount);
    };
  }

  /** A word for why a field gives no number; an understood one gives none that makes sense. */
  public static VerdictFigure nothing(ControlKit kit, String label, Received<?> received) {
    return words(
        kit,
        label,
        switch (received) {
          case Received.Absent<?> _ -> "figure.absent";
          case Received.Null<?> _ -> "figure.null";
          case Received.Malformed<?> _, Received.Value<?> _ -> "figure.malformed";
        });
  }

  /** A figure of words; both are message keys. */
  public static VerdictFigure words(ControlKit kit, String label, String words) {
    return VerdictFigure.words(kit.words(label), kit.words(words));
  }
}
