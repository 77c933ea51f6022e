package org.treasurylookup.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;

/** A field that holds a secret without showing or telling it. */
@ExtendWith(FxThread.class)
class SecretFieldTest {
  private final List<String> pasted = new ArrayList<>();
  private final Toast toast =
      new Toast() {
        @Override
        public void say(String sentence) {}

        @Override
        public void pastedSecret(String clipboard) {
          pasted.add(clipboard);
        }
      };
  private final SecretField field =
      new SecretField(new ControlKit(Messages.ENGLISH, toast, DisplayModel.still()), "secret");

  @Test
  void theFieldItselfHoldsDotsOnly() {
    field.appendText("v2x0123");
    assertThat(field.typed()).isEqualTo("v2x0123".toCharArray());
    assertThat(field.getText()).isEqualTo("•••••••");
  }

  @Test
  void whatIsTypedInTheMiddleOrOverASelectionLandsThere() {
    field.appendText("abcdef");
    field.insertText(3, "123");
    assertThat(field.typed()).isEqualTo("abc123def".toCharArray());
    field.selectRange(1, 7);
    field.replaceSelection("X");
    assertThat(field.typed()).isEqualTo("aXef".toCharArray());
    field.deleteText(0, 1);
    assertThat(field.typed()).isEqualTo("Xef".toCharArray());
  }

  @Test
  void wipingLeavesNothing() {
    field.appendText("abcdef");
    field.wipe();
    assertThat(field.typed()).isEmpty();
    assertThat(field.getText()).isEmpty();
    field.appendText("new");
    assertThat(field.typed()).isEqualTo("new".toCharArray());
  }

  @Test
  void aTextLongerThanAnyKeyIsNotTakenWhole() {
    field.appendText("x".repeat(6000));
    assertThat(field.typed()).hasSize(5000);
    assertThat(field.getText()).hasSize(5000);
  }

  @Test
  void aPastedSecretIsAnnouncedSoThatItLeavesTheClipboard() {
    var content = new ClipboardContent();
    content.putString("v2x0123");
    Clipboard.getSystemClipboard().setContent(content);
    field.paste();
    assertThat(field.typed()).isEqualTo("v2x0123".toCharArray());
    assertThat(pasted).containsExactly("v2x0123");
  }
}
