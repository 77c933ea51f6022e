package org.treasurylookup.view.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.Pictures;
import org.treasurylookup.ui.UiDriver;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.FoldingSection;
import org.treasurylookup.view.control.Gallery;
import org.treasurylookup.view.control.WrappedText;

class ValueCopyingTest {
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final ControlKit kit = new ControlKit(Messages.ENGLISH, said::add);

  @Test
  void controlCOnAnAddressCopiesItWholeAndWithoutGaps() throws Exception {
    try (var user =
        UiDriver.show(
            () -> new VBox(new ChunkText(kit, "receive address", Gallery.ETH)), 600, 200)) {
      user.click(".chunk-text").press(KeyCode.CONTROL, KeyCode.C);

      assertThat(UiDriver.clipboard()).isEqualTo(Gallery.ETH);
      assertThat(said)
          .containsExactly(
              "Copied receive address, 42 characters, ends …b537 — compare the whole string");
    }
  }

  @Test
  void aPartOfAValueCanBeSelectedAndCopied() throws Exception {
    try (var user =
        UiDriver.show(
            () -> new VBox(new ChunkText(kit, "receive address", Gallery.ETH)), 600, 400)) {
      var field =
          FxThread.call(
              () -> {
                var value = user.find(ChunkText.class, ".chunk-text");
                var menu =
                    ValueCopying.menu(kit, FieldPrivacy.OPEN, value, "receive address", value::raw);
                menu.getItems().getLast().fire();
                return Window.getWindows().stream()
                    .flatMap(
                        it -> Stream.ofNullable((TextArea) it.getScene().lookup(".part-field")))
                    .findFirst()
                    .orElseThrow();
              });
      FxThread.call(
          () -> {
            assertThat(field.getSelectedText()).isEqualTo(Gallery.ETH);
            Pictures.save(field.getScene(), "copying/part");
            field.selectRange(2, 6);
            field.copy();
            return true;
          });
      assertThat(UiDriver.clipboard()).isEqualTo(Gallery.ETH.substring(2, 6));
    }
  }

  @Test
  void noPartIsOfferedOfWhatIsPersonalOrHasHiddenCharacters() throws Exception {
    FxThread.start();
    FxThread.call(
        () -> {
          assertThat(offered(FieldPrivacy.OPEN, "ab")).contains("Select a part …");
          assertThat(offered(FieldPrivacy.PERSONAL, "a")).containsExactly("Copy name");
          assertThat(offered(FieldPrivacy.OPEN, "a\u200Bb")).doesNotContain("Select a part …");
          return true;
        });
  }

  private List<String> offered(FieldPrivacy privacy, String raw) {
    return ValueCopying.menu(kit, privacy, new Region(), "name", () -> raw).getItems().stream()
        .map(MenuItem::getText)
        .toList();
  }

  @Test
  void theButtonOfARowRepeatsTheRowsNameAndCopiesTheReceivedDigits() throws Exception {
    try (var user =
        UiDriver.show(
            () -> new ValueTable(kit).addAmount("Pricing amount", "1250100.00", "USD"), 600, 200)) {
      var button = user.find(CopyButton.class, ".copy-button");
      user.click(".copy-button");

      assertThat(button.getAccessibleText()).isEqualTo("Copy pricing amount");
      assertThat(UiDriver.clipboard()).isEqualTo("1250100.00");
    }
  }

  @Test
  void ofAnAmountHoweverLongNoEndIsTold() throws Exception {
    FxThread.call(
        () -> {
          ValueCopying.copy(kit, FieldPrivacy.OPEN, "amount", "1000000000000000000000001");
          return said;
        });

    assertThat(said).containsExactly("Copied amount, 25 characters");
  }

  @Test
  void copyingAValueWithHiddenCharactersSaysSo() throws Exception {
    FxThread.call(
        () -> {
          ValueCopying.copy(kit, FieldPrivacy.OPEN, "name", "a\u200Bb");
          return said;
        });

    assertThat(said).containsExactly("Copied name, 3 characters, 1 of them hidden");
  }

  @Test
  void aLongTextIsShownInFullOnRequest() throws Exception {
    var text = "word ".repeat(200);
    try (var user = UiDriver.show(() -> new VBox(new SafeText(kit, "notes", text)), 900, 600)) {
      assertThat(user.find(javafx.scene.control.Hyperlink.class, ".hyperlink").getText())
          .isEqualTo("show all (1,000 characters)");
      user.click(".hyperlink");

      var shown = user.find(SafeText.class, ".safe-text").getChildren();
      assertThat(shown)
          .singleElement()
          .satisfies(run -> assertThat(((javafx.scene.text.Text) run).getText()).isEqualTo(text));
    }
  }

  @Test
  void aSectionRemembersWhetherItIsOpen() throws Exception {
    var open = new javafx.beans.property.SimpleBooleanProperty(true);
    try (var user =
        UiDriver.show(
            () -> new FoldingSection(kit, open).show("Money", new WrappedText("x")), 400, 200)) {
      user.click(".section-header");

      assertThat(open.get()).isFalse();
      assertThat(user.find(WrappedText.class, ".prose").isVisible()).isFalse();
    }
  }
}
