package org.treasurylookup.view.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.treasurylookup.model.settings.SettingsModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;

/** Why what is entered lasts for this run alone, and the way to ask the key store once more. */
final class ThisRunOnly {
  private ThisRunOnly() {}

  /**
   * The reason.
   *
   * @param again asks the key store anew; empty where that cannot help
   */
  static Node because(ControlKit kit, Text why, Optional<Runnable> again) {
    var words = new WrappedText(kit.words("keys.keystore.no", why), "muted", "small-text");
    if (again.isEmpty()) {
      return words;
    }
    var button = PlainControls.button(kit, "keys.keystore.again", again.get());
    return new VBox(6, words, button);
  }

  /**
   * The same of a reason that there may be; nothing where it can be remembered.
   *
   * @param told what the key store says when it is asked anew
   */
  static List<Node> because(
      ControlKit kit, SettingsModel model, Optional<Text> why, Consumer<Optional<Text>> told) {
    var again =
        model.canTryKeystoreAnew()
            ? Optional.<Runnable>of(() -> model.whyNotRememberNow(told))
            : Optional.<Runnable>empty();
    return why.stream().map(it -> because(kit, it, again)).toList();
  }
}
