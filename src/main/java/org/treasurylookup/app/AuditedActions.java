package org.treasurylookup.app;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.lookup.KeyService;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.PageReader;
import org.treasurylookup.lookup.search.SearchTerm;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.Environment;

/**
 * What is audited besides look-ups: searching, revealing, saving, keys, and where the window asks.
 */
public final class AuditedActions {
  private final LookupHistory history;

  AuditedActions(LookupHistory history) {
    this.history = history;
  }

  /* What a filter was asked with may name a person: its word alone is noted. Whether anything is
   * kept is asked at the first search: looking for the key store takes a while. */
  PageReader searching(PageReader reader, BooleanSupplier kept) {
    return (query, environment, place, size, cancellation, progress) -> {
      var page = reader.read(query, environment, place, size, cancellation, progress);
      String filters =
          Stream.concat(query.terms().stream(), query.through().stream())
              .map(SearchTerm::word)
              .collect(Collectors.joining(" "));
      if (kept.getAsBoolean()) {
        history.note(AuditEvent.SEARCH, environment.name(), query.kind().code(), filters);
      }
      return page;
    };
  }

  void saved(SaveJournal.Line line) {
    if (line.event() == SaveJournal.Event.WRITTEN) {
      String personal = line.personal() ? "personal" : "masked";
      String detail =
          String.join(" ", line.what(), line.sha256(), Integer.toString(line.lookups()), personal);
      history.note(AuditEvent.EXPORT, "", line.name(), detail);
    }
  }

  void changed(Environment environment, Provider provider, KeyService.Change change) {
    history.note(
        AuditEvent.KEY,
        environment.name(),
        provider.code(),
        change.name().toLowerCase(Locale.ROOT));
  }

  /** Notes what is done in a window from now on. JavaFX thread. */
  public void of(ShellModel window, DisplayModel display) {
    window
        .environmentProperty()
        .subscribe(
            (was, is) -> {
              if (!was.name().equals(is.name())) {
                history.note(AuditEvent.ENVIRONMENT, is.name(), "", "from " + was.name());
              }
            });
    display.onReveal(
        () ->
            window
                .selectedProperty()
                .get()
                .flatMap(TabModel::lookup)
                .ifPresentOrElse(
                    this::revealed, () -> revealed(window.environmentProperty().get())));
  }

  /* Many records at once, as in a list or a search: which of them were looked up is audited. */
  private void revealed(Environment environment) {
    history.note(AuditEvent.REVEAL, environment.name(), "", "");
  }

  private void revealed(TabTargets lookup) {
    String targets =
        lookup.targets().stream().map(Target::toString).collect(Collectors.joining(" "));
    history.note(AuditEvent.REVEAL, lookup.environment().name(), targets, "");
  }
}
