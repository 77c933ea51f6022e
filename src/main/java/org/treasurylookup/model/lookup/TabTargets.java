package org.treasurylookup.model.lookup;

import java.util.List;
import org.treasurylookup.lookup.Recognizer;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;

/** What a tab was asked: one target, or several kinds of one id at once. */
public record TabTargets(List<Target> targets, Environment environment) {
  public TabTargets {
    targets = List.copyOf(targets);
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("a look-up needs a target");
    }
  }

  /** The look-up as it is typed: the id, where that alone asks the same, else the whole target. */
  public String written() {
    return Recognizer.recognise(id()).targets().equals(targets) || targets.size() > 1
        ? id()
        : targets.getFirst().toString();
  }

  public String id() {
    return targets.getFirst().id();
  }
}
