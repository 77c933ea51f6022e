package org.treasurylookup.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.Accessibility;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/**
 * Every state the gallery takes a picture of, walked as a screen reader and the Tab key do, and
 * each id in it followed.
 */
class EveryViewTest {
  private static final int MOST_STOPS = 1_000;

  @TempDir static Path home;
  private static final Set<String> OPENED =
      Set.of("money", "money-batch", "search", "why", "party-revealed");

  private static final ShownIds IDS = new ShownIds();

  private static TestWindow window;

  @BeforeAll
  static void open() throws Exception {
    window = TestWindow.open(home, ThemeChoice.LIGHT, 1360, 860);
  }

  @AfterAll
  static void close() {
    window.close();
  }

  static Stream<GalleryPicture> states() {
    return Stream.concat(GalleryPicture.ALL.stream(), GalleryPicture.LISTS.stream())
        .filter(shot -> GallerySteps.of(shot).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("states")
  void aStateIsHeardAnswerFirstWalkedByTabInReadingOrderAndItsIdsLeadOn(GalleryPicture shot)
      throws Exception {
    show(shot);
    FxThread.call(
        () -> {
          var scene = window.scene();
          assertSoftly(
              all -> {
                all.assertThat(Accessibility.faults(scene.getRoot())).as("faults").isEmpty();
                if (shot.waitsForAnswer()) {
                  var focused = scene.getFocusOwner();
                  all.assertThat(isAnswer(focused)).as("the answer, not %s", focused).isTrue();
                }
                walks(scene, all);
                all.assertThat(dead(scene)).as("ids that lead nowhere").isEmpty();
              });
          return true;
        });
    window.until(() -> Unrest.in(window.scene()).isEmpty());
  }

  /** Those that the user's hands open; the others are these in other colours, sizes and words. */
  static Stream<GalleryPicture> handled() {
    return GalleryPicture.EVERY.stream().filter(shot -> OPENED.contains(shot.name()));
  }

  @ParameterizedTest
  @MethodSource("handled")
  void anIdOfAnotherRecordLeadsThereToo(GalleryPicture shot) throws Exception {
    var stage = window.user().stage();
    FxThread.call(
        () -> {
          ChosenEntry.closeOver(stage);
          return true;
        });
    show(shot);
    for (var step : GallerySteps.of(shot)) {
      FxThread.call(() -> GalleryStep.take(stage.getScene(), step));
      settle();
    }
    window.until(() -> !isReading(stage.getScene()));
    settle();
    assertThat(FxThread.call(() -> dead(ChosenEntry.inFront(stage)))).isEmpty();
  }

  private static boolean isReading(Scene scene) {
    return scene.getRoot().lookup(".money-reading") != null
        || scene.getRoot().lookup(".progress-indicator") != null;
  }

  private static List<String> dead(Scene scene) {
    front()
        .flatMap(TabModel::finding)
        .flatMap(Finding::answer)
        .ifPresent(answer -> IDS.learn(answer.body().text()));
    return IDS.dead(scene, front().flatMap(TabModel::finding));
  }

  private static boolean isAnswer(Node focused) {
    return focused != null
        && (focused.getStyleClass().contains("verdict") || focused.getStyleClass().contains("head"))
        && !focused.getAccessibleText().isBlank();
  }

  private static void walks(Scene scene, SoftAssertions all) {
    var focusable = Accessibility.focusable(scene.getRoot());
    var there = walk(scene, false);
    var back = walk(scene, true);
    Collections.reverse(back.subList(1, back.size()));
    all.assertThat(missing(focusable, there)).as("out of Tab's reach").isEmpty();
    all.assertThat(missing(there, focusable)).as("where Tab must not go").isEmpty();
    all.assertThat(back).as("Shift+Tab").isEqualTo(there);
    all.assertThat(jumps(there, focusable.getFirst())).as("jumps").isEmpty();
  }

  private static List<Node> missing(List<Node> wanted, List<Node> found) {
    return wanted.stream().filter(node -> !found.contains(node)).toList();
  }

  /* From the look-up box until it has the focus again. */
  private static List<Node> walk(Scene scene, boolean backwards) {
    var start = scene.getRoot().lookup("#lookup-field");
    start.requestFocus();
    var stops = new ArrayList<Node>();
    Node at = start;
    do {
      stops.add(at);
      Event.fireEvent(
          at,
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "\t", "", KeyCode.TAB, backwards, false, false, false));
      at = scene.getFocusOwner();
    } while (!at.equals(start) && !stops.contains(at) && stops.size() < MOST_STOPS);
    assertThat(at).as("where Tab leads in the end").isEqualTo(start);
    return stops;
  }

  private static List<String> jumps(List<Node> stops, Node top) {
    var jumps = new ArrayList<String>();
    for (int i = 1; i < stops.size(); i++) {
      var from = stops.get(i - 1);
      var to = stops.get(i);
      if (isBackwards(box(from), box(to)) && !contains(from, to) && !to.equals(top)) {
        jumps.add(from.getAccessibleText() + " -> " + to.getAccessibleText());
      }
    }
    return jumps;
  }

  private static boolean isBackwards(Bounds from, Bounds to) {
    boolean above = to.getMaxY() <= from.getMinY() + 1;
    boolean left = to.getMaxX() <= from.getMinX() + 1;
    boolean sameLine = to.getMinY() < from.getMaxY() && to.getMaxY() > from.getMinY();
    return (above && to.getMinX() < from.getMaxX()) || (sameLine && left);
  }

  private static Bounds box(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean contains(Node outer, Node inner) {
    for (Node up = inner; up != null; up = up.getParent()) {
      if (up.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private static void show(GalleryPicture shot) throws Exception {
    ShownShot.in(window, shot);
    if (shot.asks() && !shot.waitsForAnswer()) {
      window.until(() -> window.scene().getRoot().lookup(".loading-view") != null || isAnswered());
    }
    settle();
  }

  private static boolean isAnswered() {
    return front().filter(tab -> tab.shownProperty().get().isPresent()).isPresent();
  }

  private static Optional<TabModel> front() {
    return window.model().selectedProperty().get();
  }

  /* Tables make their rows in one pass and measure them in the next. */
  private static void settle() throws Exception {
    for (int pass = 0; pass < 4; pass++) {
      FxThread.call(
          () -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return true;
          });
    }
  }
}
