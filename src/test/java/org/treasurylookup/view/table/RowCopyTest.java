package org.treasurylookup.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.Toast;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.table.CellValues.Raw;

/** Copied rows are as private as the most private cell that is shown in them. */
@ExtendWith(FxThread.class)
class RowCopyTest {
  private static final double WIDTH = 9;

  private final List<FieldPrivacy> copied = new ArrayList<>();
  private final ControlKit kit = new ControlKit(Messages.ENGLISH, new Listening());
  private final ObservableList<String> rows = FXCollections.observableArrayList("Erika Muster");

  private final class Listening implements Toast {
    @Override
    public void say(String sentence) {}

    @Override
    public void copied(FieldPrivacy privacy, String raw) {
      copied.add(privacy);
    }
  }

  private void copy(FieldPrivacy privacy) {
    TableView<String> table = StandardTables.table();
    var column =
        StandardTables.<String, String>column(
            "name", WIDTH, WIDTH, row -> row, WrappedText::new, row -> row);
    CellValues.raw(column, row -> Optional.of(new Raw(privacy, row)));
    table.getColumns().setAll(List.of(column));
    new TableKeys<>(kit, table, new TableRows<>(table, rows), (String _) -> {});
    table.getFocusModel().focus(0);
    table.fireEvent(
        new KeyEvent(
            KeyEvent.KEY_PRESSED, "", "", KeyCode.C, /* shift */ true, false, false, false));
  }

  @Test
  void rowsWithAPersonInThemArePersonalWhileThePersonIsRevealed() {
    kit.reveal().reveal();
    copy(FieldPrivacy.PERSONAL);
    assertThat(copied).containsExactly(FieldPrivacy.PERSONAL);
  }

  @Test
  void rowsInWhichThePersonIsMaskedOrNobodyIsNamedAreOpen() {
    copy(FieldPrivacy.PERSONAL);
    kit.reveal().reveal();
    copy(FieldPrivacy.AMOUNT);
    assertThat(copied).containsExactly(FieldPrivacy.OPEN, FieldPrivacy.OPEN);
  }
}
