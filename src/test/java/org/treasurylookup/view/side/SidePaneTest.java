package org.treasurylookup.view.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.Display;
import org.treasurylookup.model.TabModel;
import org.treasurylookup.model.side.SideRow;
import org.treasurylookup.model.side.SideRow.Entry;
import org.treasurylookup.model.side.SideRow.Part;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.theme.Theme;

/** What was looked up, pinned and watched stands beside the tabs, and is a key away. */
class SidePaneTest {
  private static final String SHORT = "O20250304-M1001-1001";
  private static final String PAID = "5001";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void aPinnedRecordStaysBesideTheTabsAndEnterOpensIt() throws Exception {
    try (var window = wide()) {
      look(window, PAID);
      window.user().press(KeyCode.CONTROL, KeyCode.D);
      assertThat(window.text()).contains("Pinned: it stays beside the tabs");
      look(window, SHORT);
      window.picture("side/pane");
      assertThat(entries(window, Part.PINNED)).containsExactly(PAID);
      assertThat(entries(window, Part.RECENT)).containsExactly(SHORT, PAID);
      focusList(window);
      window.user().press(KeyCode.ENTER);
      window.until(() -> shownId(window).equals(PAID));
      assertThat(window.model().tabs()).hasSize(1);
    }
    try (var window = wide()) {
      window.until(() -> !rows(window).isEmpty());
      assertThat(entries(window, Part.PINNED)).containsExactly(PAID);
      assertThat(entries(window, Part.RECENT)).containsExactly(PAID, SHORT);
      focusList(window);
      window.user().press(KeyCode.DELETE);
      assertThat(entries(window, Part.PINNED)).isEmpty();
    }
  }

  private TestWindow wide() throws Exception {
    FxThread.start();
    var display =
        FxThread.call(
            () -> {
              var still = Display.still();
              still.remembered().side(true).set(true);
              return still;
            });
    return TestWindow.open(home, display, Theme.LIGHT, 1360, 860);
  }

  private static void look(TestWindow window, String id) throws Exception {
    window.box(id).user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND).until(() -> shownId(window).equals(id));
  }

  private static String shownId(TestWindow window) {
    return window
        .model()
        .selectedProperty()
        .get()
        .flatMap(TabModel::finding)
        .map(finding -> finding.target().id())
        .orElse("");
  }

  private static void focusList(TestWindow window) throws Exception {
    FxThread.call(
        () -> {
          window.scene().lookup("#side-list").requestFocus();
          return true;
        });
  }

  @SuppressWarnings("unchecked")
  private static List<SideRow> rows(TestWindow window) {
    var list = (ListView<SideRow>) window.scene().lookup("#side-list");
    return list == null ? List.of() : List.copyOf(list.getItems());
  }

  private static List<String> entries(TestWindow window, Part part) throws Exception {
    return FxThread.call(
        () ->
            rows(window).stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .filter(entry -> entry.part() == part)
                .map(entry -> entry.ref().target().id())
                .toList());
  }
}
