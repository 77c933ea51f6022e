package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.label.LabelModel;
import org.treasurylookup.model.label.ProviderNamesModel;
import org.treasurylookup.model.label.ValueNaming;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.UiDriver;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.Gallery;
import org.treasurylookup.view.value.ChunkText;

class ComparePaneTest {
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final ControlKit kit =
      new ControlKit(
          Messages.ENGLISH,
          said::add,
          DisplayModel.still(),
          new ValueNaming(LabelModel.unwritten(), ProviderNamesModel.none(), () -> "sandbox"));

  /* While another program hands over what was copied, an answer may put other nodes in its place. */
  @Test
  void aValueThatIsNoLongerShownIsNotComparedAndThatIsSaid() throws Exception {
    try (var user = UiDriver.show(VBox::new, 400, 300)) {
      int windows = FxThread.call(() -> Window.getWindows().size());
      var left = FxThread.call(() -> new ChunkText(kit, "sent from", Gallery.ETH));
      FxThread.call(
          () -> {
            ComparePane.openFor(kit, Optional.empty(), left);
            return true;
          });
      assertThat(said).containsExactly("Click an address, hash or id first, then compare.");
      assertThat(FxThread.call(() -> Window.getWindows().size())).isEqualTo(windows);
      assertThat(user.stage().isShowing()).isTrue();
    }
  }
}
