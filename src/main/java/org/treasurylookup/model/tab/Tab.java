package org.treasurylookup.model.tab;

import java.util.Optional;
import org.treasurylookup.settings.Environment;

/** What a tab of the window holds: a record, a list of ids, or a search. */
public sealed interface Tab permits TabModel, ListModel, SearchModel {
  /** The environment of what it shows or asks; empty before the first look-up. */
  Optional<Environment> environment();

  /** The name of that environment; empty before the first look-up. */
  default String environmentName() {
    return environment().map(Environment::name).orElse("");
  }

  /** Whether something it asked is not answered yet. */
  boolean isBusy();

  /** Asks the same again; nothing before the first look-up. */
  void refresh();

  /** Cancels what is under way; what is shown stays. */
  void cancel();

  /** Stops everything it has under way: it is closed. */
  void close();
}
