package org.treasurylookup.view.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import org.treasurylookup.label.Label;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;

/**
 * What a text in the look-up box may be a label of: the value is offered, and stands in the box
 * once it is chosen. Nothing is sent, and our words never are.
 */
final class LabelOffer {
  private static final int SHORTEST = 2;
  private static final int MOST = 3;

  private LabelOffer() {}

  /** Links that put the values of labels into the box. */
  static List<Hyperlink> links(ControlKit kit, String typed, Consumer<String> choose) {
    return found(kit, typed).stream().limit(MOST).map(it -> link(kit, it, choose)).toList();
  }

  /**
   * Where the text is no id and exactly what one value is called, in whatever letter case: puts
   * that value into the box, to be asked for with the next Enter. Says whether it was so.
   */
  static boolean choose(ControlKit kit, ShellModel model, Consumer<String> choose) {
    String typed = model.queryProperty().get();
    String words = typed.strip().toLowerCase(Locale.ROOT);
    var values =
        found(kit, typed).stream()
            .filter(label -> label.words().toLowerCase(Locale.ROOT).equals(words))
            .map(Label::value)
            .distinct()
            .toList();
    boolean one = values.size() == 1 && model.recognitionProperty().get().targets().isEmpty();
    if (one) {
      choose.accept(values.getFirst());
    }
    return one;
  }

  private static List<Label> found(ControlKit kit, String typed) {
    boolean hidden = kit.display().hiddenProperty().get();
    if (hidden || typed.strip().length() < SHORTEST || typed.length() > Label.LONGEST_WORDS) {
      return List.of();
    }
    return kit.naming().find(typed).stream()
        .filter(label -> !label.value().equals(typed.strip()))
        .toList();
  }

  private static Hyperlink link(ControlKit kit, Label label, Consumer<String> choose) {
    var link =
        PlainControls.link(
            kit.seen(Text.of("label.stands", label.words(), label.value())),
            () -> choose.accept(label.value()));
    link.setId("label-offer");
    link.setWrapText(true);
    return link;
  }
}
