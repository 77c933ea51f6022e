package org.treasurylookup.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.record.RelatedRow;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.KnownHosts;
import org.treasurylookup.settings.PolicyFile;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.text.Marked;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** Every view in a language whose words are all marked: a word without a mark is stuck in code. */
class NoEnglishTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /* Not words of ours, and the same in every language. */
  private static final Set<String> SAME =
      words(
          // the product, the providers, and what they call things
          "Treasury Lookup Cobo BitGo cobo bitgo order batch allocation",
          // the words of a search, which the command line takes too
          "allocations connection",
          // the environments that come with the program
          "sandbox development production",
          // units, zones and formats
          "UTC ms MiB HTTP GET sha JSON",
          // names on keys
          "Ctrl Shift Alt Tab Esc Escape Enter Home End Space Numpad",
          // coins by the names of the coin table, which BitGo writes ofceth, ofcbtc, ofcusd …
          "ETH BTC USD USDC USDT SOL",
          // the proxy of the troubles, and the role of the sandbox's key
          "proxy company Payment viewer",
          // the key store of this test
          "memory",
          // what stands for personal data in a file, and the file where its saving is noted
          "masked exports jsonl",
          // what JavaFX itself says, in the language of the program
          "Close",
          // languages by their own names
          "English Deutsch 简体中文",
          // the line for a support ticket, which a provider reads in English
          "at code request environment");

  @TempDir static Path home;
  private static TestWindow window;
  private static TestWindow troubled;

  @BeforeAll
  static void open() throws Exception {
    var wiring = wiring("plain");
    window = TestWindow.open(wiring, wiring.helpfulLookups(), "sandbox", Marked.messages());
    troubled =
        TestWindow.open(wiring("troubled"), new GalleryFailures(), "production", Marked.messages());
  }

  /* Nothing of the machine the test runs on may be in the texts. */
  private static Wiring wiring(String name) throws IOException {
    var folder = Files.createDirectories(home.resolve(name));
    return new Wiring(folder, folder.resolve("policy.json"), new MemoryKeyStore());
  }

  @AfterAll
  static void close() {
    troubled.close();
    window.close();
  }

  static Stream<GalleryPicture> states() {
    return GalleryPicture.EVERY.stream();
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyWordOfAViewIsInTheBundles(GalleryPicture shot) throws Exception {
    var shown = shot.isTrouble() ? troubled : window;
    show(shot, shown);
    var texts = FxThread.call(() -> texts(shown));
    var received = FxThread.call(() -> received(shown, shot));
    assertThat(strange(texts, received)).isEmpty();
  }

  @Test
  void aWordWithoutAMarkIsFoundAndReceivedDataIsNot() {
    var marked = Marked.messages();
    var texts =
        List.of(
            marked.get("keys.title", "Weekend desk"),
            marked.get("menu") + " Weekday",
            "ETH_USDT 12.5 (BitGo)");
    assertThat(strange(texts, "{\"name\":\"Weekend desk\",\"token\":\"ETH_USDT\"}"))
        .containsExactly("Weekday in: \u27E6Menu\u27E7 Weekday");
  }

  private static Set<String> words(String... lines) {
    return Stream.of(lines).flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toSet());
  }

  /* An address is shown in small letters where letter case does not matter. */
  private static boolean isIn(String received, String word) {
    return received.contains(word)
        || (word.matches("[a-f]+") && received.toLowerCase(Locale.ROOT).contains(word));
  }

  private static void show(GalleryPicture shot, TestWindow shown) throws Exception {
    var stage = shown.user().stage();
    FxThread.call(
        () -> {
          ChosenEntry.closeOver(stage);
          return true;
        });
    ShownShot.in(shown, shot);
    if (!shot.act().action().isEmpty()) {
      var words = Marked.messages().get(shot.act().action());
      FxThread.call(() -> ChosenEntry.choose(stage.getScene(), words));
    }
    for (int pass = 0; pass < 4; pass++) {
      FxThread.call(
          () -> {
            for (var scene : List.of(stage.getScene(), ChosenEntry.inFront(stage))) {
              scene.getRoot().applyCss();
              scene.getRoot().layout();
            }
            return true;
          });
    }
  }

  private static Set<String> texts(TestWindow shown) {
    var texts = new LinkedHashSet<String>();
    var stage = shown.user().stage();
    for (var scene : List.of(stage.getScene(), ChosenEntry.inFront(stage))) {
      if (scene.getWindow() instanceof Stage titled) {
        texts.add(titled.getTitle());
      }
      collect(scene.getRoot(), texts);
    }
    texts.removeIf(Objects::isNull);
    return texts;
  }

  private static void collect(Node node, Set<String> texts) {
    if (!node.isVisible()) {
      return;
    }
    texts.add(node.getAccessibleText());
    texts.add(node.getAccessibleHelp());
    switch (node) {
      case Text text -> texts.add(text.getText());
      case TextInputControl field -> texts.add(field.getPromptText());
      case MenuButton button -> items(button.getItems(), texts);
      default -> {}
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      texts.add(control.getTooltip().getText());
    }
    if (node instanceof Labeled labeled) {
      texts.add(labeled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().stream()
          .filter(child -> !(node instanceof Labeled && child instanceof Text))
          .forEach(child -> collect(child, texts));
    }
  }

  private static void items(List<MenuItem> items, Set<String> texts) {
    for (var item : items) {
      texts.add(item.getText());
      if (item instanceof Menu menu) {
        items(menu.getItems(), texts);
      }
    }
  }

  /* What was asked and what came back, and in a trouble what it is about. */
  private static String received(TestWindow shown, GalleryPicture shot) {
    var all = new StringBuilder(shot.question());
    all.append(PolicyFile.standard());
    shown.wiring().environments().all().forEach(each -> all.append(KnownHosts.hosts(each)));
    for (var tab : shown.model().tabs()) {
      findings(tab).forEach(finding -> all.append(received(finding)));
    }
    shown.scene().getRoot().lookupAll(".table-view").stream()
        .map(TableView.class::cast)
        .flatMap(table -> Stream.of(table.getItems().toArray()))
        .forEach(row -> all.append(received(row)));
    return all.toString();
  }

  /* Rows of lists that are read for a page have answers of their own. */
  private static String received(Object row) {
    return switch (row) {
      case SearchRow found -> found.record().source().toJson();
      case RelatedRow part -> part.part().map(it -> it.source().toJson()).orElse("");
      default -> "";
    };
  }

  private static List<Finding> findings(Tab tab) {
    return switch (tab) {
      case TabModel record ->
          record.shownProperty().get().map(TabResult::findings).orElse(List.of());
      case ListModel list -> list.findings();
      case SearchModel search -> search.findings();
    };
  }

  private static String received(Finding finding) {
    return finding.target()
        + " "
        + finding.failure()
        + finding.answer().map(NoEnglishTest::received).orElse("");
  }

  private static String received(Answer answer) {
    return answer.url() + " " + answer.headers() + answer.body().text() + answer.body().sha256();
  }

  private static Set<String> strange(Collection<String> texts, String received) {
    var strange = new LinkedHashSet<String>();
    for (var text : texts) {
      WORD.matcher(Marked.rest(text))
          .results()
          .map(MatchResult::group)
          .filter(word -> !SAME.contains(word) && !isIn(received, word))
          .forEach(word -> strange.add(word + " in: " + text));
    }
    return strange;
  }
}
