package org.treasurylookup.view.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import org.treasurylookup.domain.change.FieldChange;
import org.treasurylookup.model.record.EarlierLook;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.value.AnswerPath;

/**
 * Marks the fields of a record that said something else at the look before, with what they said in
 * their tooltip. Style class {@code changed-since}.
 */
final class ChangeMarks {
  private static final String MARK = "changed-since";

  private final ControlKit kit;
  private final List<Runnable> undo = new ArrayList<>();

  ChangeMarks(ControlKit kit) {
    this.kit = kit;
  }

  /** Marks what is in a node, and nothing that was marked before. */
  void show(Node root, Optional<EarlierLook> look) {
    undo.forEach(Runnable::run);
    undo.clear();
    look.ifPresent(each -> walk(root, each));
  }

  private void walk(Node node, EarlierLook look) {
    if (node.hasProperties()
        && node.getProperties().get(AnswerPath.class) instanceof Supplier<?> place) {
      ((Optional<?>) place.get())
          .map(AnswerPath.class::cast)
          .ifPresent(path -> mark(node, path, look));
    }
    if (node instanceof Parent parent) {
      List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> walk(child, look));
    }
  }

  private void mark(Node node, AnswerPath path, EarlierLook look) {
    look.changes().fields().stream()
        .filter(change -> change.place().filter(it -> isAt(it, path)).isPresent())
        .findFirst()
        .ifPresent(change -> mark(node, words(change, look)));
  }

  private static boolean isAt(FieldChange.Place place, AnswerPath path) {
    return place.field().equals(path.field()) && place.part().equals(path.part());
  }

  private String words(FieldChange change, EarlierLook look) {
    var at = look.when(kit.display());
    return change
        .place()
        .flatMap(FieldChange.Place::was)
        .map(was -> kit.words("earlier.was", at, kit.sentence(was)))
        .orElseGet(() -> kit.words("earlier.other", at, kit.sentence(change.text())));
  }

  private void mark(Node node, String words) {
    var tooltip = new Tooltip(words);
    Tooltip.install(node, tooltip);
    node.getStyleClass().add(MARK);
    node.setAccessibleHelp(words);
    undo.add(
        () -> {
          Tooltip.uninstall(node, tooltip);
          node.getStyleClass().remove(MARK);
          node.setAccessibleHelp(null);
        });
  }
}
