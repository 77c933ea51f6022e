package org.treasurylookup.view.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.view.icon.ToneStyle;

/**
 * How the rows of a list are shared out: a bar with a part for each kind of row, in the colour of
 * its tone, and the open ones last. Decorative: the numbers stand beneath it. Style class {@code
 * count-bar}.
 */
final class CountBar extends Region {
  private final List<Region> parts = new ArrayList<>();
  private final List<Integer> shares = new ArrayList<>();

  CountBar() {
    getStyleClass().add("count-bar");
    setAccessibleRole(AccessibleRole.NODE);
  }

  void show(Map<ListCheck, Integer> counts) {
    parts.clear();
    shares.clear();
    counts.forEach(
        (check, count) -> {
          if (check != ListCheck.OPEN) {
            add(check.tone(), count);
          }
        });
    getChildren().setAll(parts);
    shares.add(counts.getOrDefault(ListCheck.OPEN, 0));
    requestLayout();
  }

  private void add(Tone tone, int count) {
    var part = new Region();
    part.getStyleClass().add("count-part");
    ToneStyle.set(part, tone);
    parts.add(part);
    shares.add(count);
  }

  @Override
  protected void layoutChildren() {
    int all = shares.stream().mapToInt(Integer::intValue).sum();
    double x = 0;
    for (int i = 0; i < parts.size(); i++) {
      double wide = getWidth() * shares.get(i) / all;
      parts.get(i).resizeRelocate(x, 0, wide, getHeight());
      x += wide;
    }
  }
}
