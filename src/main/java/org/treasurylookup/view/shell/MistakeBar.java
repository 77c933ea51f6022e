package org.treasurylookup.view.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.NoticeBar;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.ToastLayer;
import org.treasurylookup.view.value.ValueCopying;

/**
 * Tells of mistakes of this program with their codes, and offers the details for its makers. A
 * window that goes wrong at each pulse has one bar, not a thousand; the bar tells of each mistake
 * once, until it is closed.
 */
final class MistakeBar {
  private static final int MOST = 5;
  private static final String ID = "mistake";

  private final ControlKit kit;
  private final ToastLayer window;
  private final String version;
  private final List<ProgramFault> told = new ArrayList<>();

  /**
   * No bar yet.
   *
   * @param window what it stands over, and over what covers that
   */
  MistakeBar(ControlKit kit, ToastLayer window, String version) {
    this.kit = kit;
    this.window = window;
    this.version = version;
  }

  /** Shows it, in place of an earlier one and with what that told. */
  void tell(ProgramFault fault) {
    if (!window.isOver(ID)) {
      told.clear();
    }
    told.removeIf(earlier -> earlier.code().equals(fault.code()));
    told.addFirst(fault);
    if (told.size() > MOST) {
      told.removeLast();
    }
    window.put(bar());
  }

  private NoticeBar bar() {
    var bar = new NoticeBar(kit.words(sentence()), kit.words("mistake.close"));
    var copy = PlainControls.of(new Button(kit.words("mistake.copy")));
    copy.setId("mistake-copy");
    copy.setMinWidth(Button.USE_PREF_SIZE);
    copy.setOnAction(_ -> ValueCopying.copy(kit, kit.words("mistake.details"), details()));
    bar.getChildren().add(1, copy);
    bar.setId(ID);
    return bar;
  }

  private Text sentence() {
    var newest = told.getFirst().text();
    var earlier = told.stream().skip(1).map(ProgramFault::code).toList();
    return earlier.isEmpty() ? newest : Text.of("mistake.earlier", newest, Text.list(earlier));
  }

  private String details() {
    return told.stream().map(fault -> fault.details(version)).collect(Collectors.joining("\n\n"));
  }
}
