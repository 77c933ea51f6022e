package org.treasurylookup.view.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.Toolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;

@ExtendWith({FxThread.class, CssWarnings.class})
class ThemeManagerTest {
  private final ThemeManager themes = new ThemeManager(Platform.getPreferences());
  private final DisplayModel display = DisplayModel.still();

  private final Stage stage = new Stage();
  private final Label label = new Label("words");

  @BeforeEach
  void aWindow() {
    display.themeProperty().set(ThemeChoice.DARK);
    themes.follow(display);
    themes.start();
    stage.setScene(new Scene(new VBox(label), 200, 100));
  }

  @AfterEach
  void closeTheWindow() {
    stage.close();
    themes.stop();
  }

  @Test
  void aWindowIsDarkBeforeItIsShown() {
    stage.setOnShown(_ -> assertThat(page()).isEqualTo(Color.web("#14171C")));
    stage.show();
    assertThat(page()).isEqualTo(Color.web("#14171C"));
  }

  @Test
  void anOpenWindowFollowsTheChoice() {
    stage.show();
    display.themeProperty().set(ThemeChoice.LIGHT);
    stage.getScene().getRoot().applyCss();

    assertThat(page()).isEqualTo(Color.web("#FFFFFF"));
  }

  @Test
  void textGrowsWithTheSizeAndNotBeyondTwiceIt() {
    stage.show();
    display.textPercentProperty().set(150);
    stage.getScene().getRoot().applyCss();
    assertThat(label.getFont().getSize()).isEqualTo(19.5);

    display.textPercentProperty().set(900);
    stage.getScene().getRoot().applyCss();
    assertThat(label.getFont().getSize()).isEqualTo(26);
  }

  @Test
  void aPopUpIsStyledAsTheWindowIs() {
    stage.show();
    var menu = new ContextMenu(new MenuItem("Copy"));
    menu.show(label, 10, 10);

    assertThat(menu.getScene().getStylesheets())
        .anyMatch(list -> list.endsWith("tokens-dark.css"))
        .doesNotHaveDuplicates();
    menu.hide();
  }

  /* A table makes its rows anew with another size of text; frames take windows in any order. */
  @Test
  void aMenuWhoseOwnerLeavesTheWindowInTheFrameOfANewLookKeepsItsColours() {
    for (var percent : List.of(110, 125, 110, 125, 110, 125, 110, 125)) {
      var owner = new Label("value");
      var page = new LeavingPage(owner);
      stage.setScene(new Scene(page, 200, 100));
      stage.show();
      var menu = new ContextMenu(new MenuItem("Copy"));
      menu.show(owner, 10, 10);
      Toolkit.getToolkit().firePulse();
      page.leaving = true;
      display.textPercentProperty().set(percent);
      page.requestLayout();
      Toolkit.getToolkit().firePulse();

      assertThat(owner.getScene()).isNull();
      assertThat(menu.isShowing()).isFalse();
    }
  }

  @Test
  void aListOfTheViewsOwnStays() {
    var scene = new Scene(new Group());
    scene.getStylesheets().add("data:,");
    themes.dress(scene);
    display.themeProperty().set(ThemeChoice.LIGHT);
    themes.dress(scene);

    assertThat(scene.getStylesheets()).contains("data:,").doesNotHaveDuplicates();
    assertThat(scene.getStylesheets())
        .filteredOn(list -> list.contains("tokens-"))
        .singleElement()
        .satisfies(list -> assertThat(list).endsWith("tokens-light.css"));
  }

  @Test
  void anotherLookReachesAWindowInOneStep() {
    stage.show();
    var steps = new ArrayList<List<String>>();
    stage
        .getScene()
        .getStylesheets()
        .addListener(
            (ListChangeListener<String>) change -> steps.add(List.copyOf(change.getList())));
    display.textPercentProperty().set(125);
    assertThat(steps).hasSize(1);

    display.themeProperty().set(ThemeChoice.LIGHT);
    assertThat(steps).hasSize(2);
  }

  @Test
  void theBundledTypefacesAreFoundByTheNamesTheStylesUse() {
    for (var family : List.of("Inter", "Inter Medium", "Inter Semi Bold", "JetBrains Mono")) {
      assertThat(Font.font(family, 13).getFamily()).isEqualTo(family);
    }
    assertThat(Font.font("JetBrains Mono SemiBold", 13).getFamily())
        .isEqualTo("JetBrains Mono SemiBold");
  }

  private Color page() {
    stage.getScene().getRoot().applyCss();
    var root = (VBox) stage.getScene().getRoot();
    return (Color) root.getBackground().getFills().getFirst().getFill();
  }

  /** Loses what it holds while it is laid out. */
  private static final class LeavingPage extends VBox {
    private boolean leaving;

    LeavingPage(Node child) {
      super(child);
    }

    @Override
    protected void layoutChildren() {
      if (leaving) {
        getChildren().clear();
      }
      super.layoutChildren();
    }
  }
}
