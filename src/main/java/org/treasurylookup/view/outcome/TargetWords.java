package org.treasurylookup.view.outcome;

import java.util.List;
import java.util.stream.Collectors;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.view.control.ControlKit;

/** Words for targets. */
public final class TargetWords {
  private TargetWords() {}

  /**
   * Such as {@code Cobo order O2025…} or, of several, {@code Cobo batch and BitGo allocation X}.
   */
  public static String ofTargets(ControlKit kit, List<Target> targets) {
    String kinds =
        targets.stream()
            .map(target -> ofKind(kit, target))
            .collect(Collectors.joining(kit.words("list.and")));
    return kinds + " " + targets.getFirst().id();
  }

  /** Such as {@code Cobo batch}, with the trust organisation if one is named. */
  public static String ofKind(ControlKit kit, Target target) {
    String kind = kit.words("target." + target.kind());
    return target.trustOrg().map(name -> kit.words("target.inTrustOrg", kind, name)).orElse(kind);
  }
}
