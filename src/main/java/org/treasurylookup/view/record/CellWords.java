package org.treasurylookup.view.record;

import org.treasurylookup.domain.Discretion;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.model.Times;
import org.treasurylookup.view.control.Kit;

/** What a screen reader says in a cell of a table: what is seen there, or what kind of nothing. */
final class CellWords {
  private CellWords() {}

  static String of(Kit kit, String provider, String field, Received<?> received) {
    var messages = kit.messages();
    return switch (received) {
      case Received.Absent<?> _ -> messages.get("control.absent", provider);
      case Received.Null<?> _ -> messages.get("control.null");
      case Received.Malformed<?>(String raw, _) ->
          messages.get("control.malformed", kit.spoken(Discretion.WORDS, raw));
      case Received.Value<?>(_, Moment moment) ->
          messages.get(Times.cell(moment, kit.display(), kit.display().clock().instant()));
      case Received.Value<?>(String raw, _) ->
          raw.isEmpty() ? messages.get("control.emptyText") : kit.spoken(Discretion.of(field), raw);
    };
  }
}
