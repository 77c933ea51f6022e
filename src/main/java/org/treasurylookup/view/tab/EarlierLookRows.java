package org.treasurylookup.view.tab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.ColleagueLook;
import org.treasurylookup.model.record.EarlierLook;
import org.treasurylookup.model.record.EarlierLooks;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.value.NoteRow;

/**
 * Above a record: what changed since it was looked at before, and who else at the desk looked at
 * it. Nothing where nothing did and nobody.
 */
final class EarlierLookRows {
  private final ControlKit kit;
  private final EarlierLooks looks;
  private final Runnable draw;
  private @Nullable Finding asked;
  private Optional<EarlierLook> known = Optional.empty();
  private Optional<ColleagueLook> other = Optional.empty();

  /**
   * The rows of a tab.
   *
   * @param draw shows the rows anew
   */
  EarlierLookRows(ControlKit kit, EarlierLooks looks, Runnable draw) {
    this.kit = kit;
    this.looks = looks;
    this.draw = draw;
  }

  /** The rows about the finding in front, as soon as they are known. */
  List<Node> rows(Optional<Finding> front) {
    if (!front.equals(Optional.ofNullable(asked))) {
      asked = front.orElse(null);
      known = Optional.empty();
      other = Optional.empty();
      front.ifPresent(this::ask);
    }
    return Stream.concat(known.<Node>map(this::row).stream(), other.<Node>map(this::row).stream())
        .toList();
  }

  /** What changed since the look before, as far as it is known. */
  Optional<EarlierLook> known() {
    return known;
  }

  private void ask(Finding finding) {
    looks.since(
        finding,
        look -> {
          if (finding.equals(asked)) {
            known = Optional.of(look);
            draw.run();
          }
        });
    looks.byOthers(
        finding,
        look -> {
          if (finding.equals(asked)) {
            other = Optional.of(look);
            draw.run();
          }
        });
  }

  private NoteRow row(EarlierLook look) {
    var row = new NoteRow(kit, Tone.NOTE, "", () -> kit.sentence(look.text(kit.display())));
    row.setId("since-last-look");
    return row;
  }

  private NoteRow row(ColleagueLook look) {
    var row = new NoteRow(kit, Tone.NOTE, "", () -> kit.sentence(look.text()));
    row.setId("colleague-look");
    return row;
  }
}
