package org.treasurylookup.view.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.ToastLayer;

/** An amount where there is no room for it on one line. */
class AmountTextTest {
  private static final double ROOM = 100;

  @BeforeAll
  static void start() {
    FxThread.start();
  }

  @ParameterizedTest
  @EnumSource(names = {"TOP_LEFT", "TOP_RIGHT"})
  void itsLinesStandAtTheEdgeOfTheColumnAsItsTitleDoes(Pos edge) throws Exception {
    var lines = FxThread.call(() -> lines(edge));
    assertThat(lines).hasSizeGreaterThan(2);
    for (var line : lines) {
      double left = line.getFirst().getLayoutX();
      double right = line.getLast().getLayoutX() + line.getLast().prefWidth(-1);
      assertThat(edge == Pos.TOP_RIGHT ? ROOM - right : left).isBetween(-1.0, 1.0);
      assertThat(right).isLessThanOrEqualTo(ROOM + 1);
    }
  }

  private static List<List<Text>> lines(Pos edge) {
    var kit = new ControlKit(Messages.ENGLISH, new ToastLayer());
    var amount =
        new AmountText(kit, "amount", "123456789012345678901234.567890123456789012", "ETH_USDT");
    var cell = new Label(null, amount);
    cell.setAlignment(edge);
    new Scene(new StackPane(cell));
    cell.applyCss();
    cell.layout();
    amount.resize(ROOM, amount.prefHeight(ROOM));
    amount.layout();
    var lines = new TreeMap<Long, List<Text>>();
    for (var child : amount.getChildrenUnmodifiable()) {
      var at = Math.round(child.getLayoutY() / 4);
      lines.computeIfAbsent(at, _ -> new ArrayList<>()).add((Text) child);
    }
    lines.values().forEach(line -> line.sort(Comparator.comparingDouble(Text::getLayoutX)));
    return List.copyOf(lines.values());
  }
}
