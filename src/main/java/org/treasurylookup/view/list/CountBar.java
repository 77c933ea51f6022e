package org.treasurylookup.view.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.icon.ToneStyle;

/**
 * How the rows of a list are shared out: a bar with a part for each kind of row, in the colour of
 * its tone, and the open ones last. Decorative: the numbers stand beneath it. Style class {@code
 * count-bar}.
 */
final class CountBar extends Region {
  private final Map<ListCheck, Region> parts = new EnumMap<>(ListCheck.class);
  private Map<ListCheck, Integer> counts = Map.of();

  CountBar() {
    getStyleClass().add("count-bar");
    setAccessibleRole(AccessibleRole.NODE);
  }

  void show(Map<ListCheck, Integer> now) {
    counts = now;
    parts.keySet().retainAll(now.keySet());
    for (var check : now.keySet()) {
      if (check != ListCheck.OPEN) {
        parts.computeIfAbsent(check, it -> part(it.tone()));
      }
    }
    KeptNodes.set(getChildren(), List.copyOf(parts.values()));
    requestLayout();
  }

  private static Region part(Tone tone) {
    var part = new Region();
    part.getStyleClass().add("count-part");
    ToneStyle.set(part, tone);
    return part;
  }

  @Override
  protected void layoutChildren() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    double x = 0;
    for (var part : parts.entrySet()) {
      double wide = getWidth() * counts.getOrDefault(part.getKey(), 0) / all;
      part.getValue().resizeRelocate(x, 0, wide, getHeight());
      x += wide;
    }
  }
}
