package org.treasurylookup.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.history.DeskLogin;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.OwnNotes;
import org.treasurylookup.history.SharedNotes;
import org.treasurylookup.history.StoredNotes;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.label.LabelBook;
import org.treasurylookup.text.Text;

/** What a run shares with a desk, where its policy names one; else what is of this PC alone. */
final class DeskParts {
  private final Optional<DeskHistory> history;
  private final LabelBook labels;
  private final OwnNotes notes;

  DeskParts(RunContext surroundings, LookupHistory kept) {
    var clock = Clock.systemUTC();
    var stored = new StoredNotes(kept, clock);
    var desk =
        surroundings
            .policy()
            .desk()
            .map(
                place ->
                    new DeskLogin(
                        place,
                        surroundings.vault(),
                        surroundings.secrets(),
                        surroundings.network()::deskTls))
            .map(login -> new DeskHistory(login, kept, WorkstationName::find));
    history = desk;
    if (desk.isEmpty()) {
      labels = surroundings.labels();
      notes = stored;
    } else {
      var names = new SharedLabels(surroundings.labels(), desk.get(), clock);
      var texts = new SharedNotes(stored, kept, desk.get(), clock);
      desk.get().share(() -> all(names, texts), item -> take(item, names, texts));
      labels = names;
      notes = texts;
    }
  }

  private static List<DeskItem> all(SharedLabels names, SharedNotes texts) {
    return Stream.concat(names.items().stream(), texts.all().join().stream().map(SharedNotes::item))
        .toList();
  }

  private static Optional<Text> take(DeskItem item, SharedLabels names, SharedNotes texts) {
    return switch (item.kind()) {
      case LABEL -> names.take(item);
      case NOTE -> {
        texts.take(item);
        yield Optional.empty();
      }
    };
  }

  /** What the workstations share; empty where the organisation names no desk. */
  Optional<DeskHistory> history() {
    return history;
  }

  /** Names of ours for values. */
  LabelBook labels() {
    return labels;
  }

  OwnNotes notes() {
    return notes;
  }
}
