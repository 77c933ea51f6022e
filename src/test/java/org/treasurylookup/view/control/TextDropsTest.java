package org.treasurylookup.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.control.TextField;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.treasurylookup.ui.FxThread;

/** Text that is dropped on the window, whatever in it the hand lets go of it over. */
@ExtendWith(FxThread.class)
class TextDropsTest {
  private static final String IDS = "O20250304-M1001-1001\nO20250304-M1001-1004";

  private final List<String> pasted = new ArrayList<>();
  private final List<DragEvent> heard = new ArrayList<>();
  private final TextField field = new TextField("typed");
  private final VBox window = new VBox(field);

  /* What is dragged, as the toolkit hands it over. */
  private static TKClipboard dragged(DataFormat format, Object content) {
    return (TKClipboard)
        Proxy.newProxyInstance(
            TextDropsTest.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "hasContent" -> format.equals(arguments[0]);
                  case "getContent" -> format.equals(arguments[0]) ? content : null;
                  case "getTransferModes" -> EnumSet.allOf(TransferMode.class);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private DragEvent heard(EventType<DragEvent> type, TKClipboard dragged) {
    TextDrops.take(window, pasted::add);
    window.addEventFilter(DragEvent.ANY, heard::add);
    var board = DragboardHelper.createDragboard(dragged);
    var over = new PickResult(field, 1, 1);
    field.fireEvent(new DragEvent(type, board, 1, 1, 1, 1, TransferMode.COPY, null, null, over));
    return heard.getLast();
  }

  @Test
  void textIsTakenAsItIsAndNotByTheFieldItIsDroppedOn() {
    var dropped = heard(DragEvent.DRAG_DROPPED, dragged(DataFormat.PLAIN_TEXT, IDS));
    assertThat(pasted).containsExactly(IDS);
    assertThat(dropped.isDropCompleted()).isTrue();
    assertThat(dropped.isConsumed()).isTrue();
    assertThat(field.getText()).isEqualTo("typed");
  }

  @Test
  void textIsWelcomeAsACopyAndStaysWhereItCameFrom() {
    var over = heard(DragEvent.DRAG_OVER, dragged(DataFormat.PLAIN_TEXT, IDS));
    assertThat(over.getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
    assertThat(pasted).isEmpty();
  }

  @Test
  void whatHoldsNoTextIsNeitherWelcomeNorTaken() {
    var picture = dragged(DataFormat.FILES, List.of());
    assertThat(heard(DragEvent.DRAG_OVER, picture).getAcceptedTransferMode()).isNull();
    assertThat(heard(DragEvent.DRAG_DROPPED, picture).isDropCompleted()).isFalse();
    assertThat(pasted).isEmpty();
  }
}
