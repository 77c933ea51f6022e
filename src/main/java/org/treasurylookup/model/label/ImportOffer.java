package org.treasurylookup.model.label;

import java.util.List;
import org.treasurylookup.label.Label;
import org.treasurylookup.text.Text;

/**
 * What a file of labels would change.
 *
 * @param fresh labels of values without one
 * @param other labels that differ from ours
 * @param same how many are ours already
 * @param leftOut why lines cannot be taken over, a sentence each
 */
public record ImportOffer(List<Label> fresh, List<Label> other, int same, List<Text> leftOut) {
  public ImportOffer {
    fresh = List.copyOf(fresh);
    other = List.copyOf(other);
    leftOut = List.copyOf(leftOut);
  }
}
