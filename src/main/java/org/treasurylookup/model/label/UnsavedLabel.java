package org.treasurylookup.model.label;

import java.util.Optional;
import org.treasurylookup.label.Label;

/**
 * What stands in the fields of the page of labels and is not kept yet.
 *
 * @param changed the label that was chosen to be changed
 */
public record UnsavedLabel(String value, String words, Optional<Label> changed) {
  public static final UnsavedLabel NONE = new UnsavedLabel("", "", Optional.empty());

  /** Whether it is a label as it is kept. */
  public boolean isAsKept() {
    return changed
        .filter(label -> label.value().equals(value) && label.words().equals(words))
        .isPresent();
  }
}
