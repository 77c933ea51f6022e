package org.treasurylookup.model.tab;

import java.util.List;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.record.RecordDetail;

/**
 * A record on the way to the one shown.
 *
 * @param details those opened on top of it when it was left, outermost first
 */
public record TrailStep(TabTargets record, List<RecordDetail> details) {
  public TrailStep {
    details = List.copyOf(details);
  }
}
