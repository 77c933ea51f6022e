package org.treasurylookup.view.page;

import java.util.Optional;
import javafx.scene.Node;
import org.treasurylookup.settings.Environment;

/** A page that is shown over the tabs, one at a time. */
public interface Page {
  Node node();

  /** The environment the page is about; empty where it is about the program. */
  default Optional<Environment> environment() {
    return Optional.empty();
  }

  /** Whether what pins and watches a record acts on one that is shown or chosen here. */
  default boolean isOfRecords() {
    return false;
  }

  /** Whether what is copied may be meant for a field for a secret here, and for no other place. */
  default boolean asksForSecrets() {
    return false;
  }

  /** Puts the focus where the user goes on. */
  void focus();

  /** Shows what is so now; says whether the page can. */
  default boolean refresh() {
    return false;
  }

  /** The page is gone for good: stops what is under way and overwrites what was typed. */
  void close();
}
