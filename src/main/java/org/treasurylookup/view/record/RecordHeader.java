package org.treasurylookup.view.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.CopyButton;

/**
 * What it is: kind, id, the vendor's badges, when it was last updated. Style class {@code head}.
 */
public final class RecordHeader extends VBox {
  /**
   * A header.
   *
   * @param caption the kind of record in words
   * @param label accessible name of the id
   * @param id the id as received, else the id asked for
   * @param badges the vendor's statuses, or words where there is none
   * @param when when it was created and last updated; empty if that was not sent
   */
  public RecordHeader(
      ControlKit kit,
      String caption,
      String label,
      String id,
      List<? extends Node> badges,
      Optional<Supplier<String>> when) {
    getStyleClass().add("head");
    var title = new ChunkText(kit, label, id);
    title.getStyleClass().add("title");
    List<Node> left = new ArrayList<>(List.of(title, new CopyButton(kit, label, () -> id)));
    left.addAll(badges);
    var right = when.map(words -> live(kit, words)).stream().toList();
    getChildren()
        .addAll(new WrappedText(caption, "muted", "small-text"), new WrappedLine(left, right));
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(
        Stream.concat(
                Stream.of(caption, title.getAccessibleText()),
                badges.stream().map(Node::getAccessibleText).filter(Objects::nonNull))
            .collect(Collectors.joining(". ")));
  }

  /** The same header as the place where the focus goes, so that it is spoken. */
  public RecordHeader focusable() {
    setFocusTraversable(true);
    return this;
  }

  /**
   * A time of a record and how long ago it was when the provider answered.
   *
   * @param what {@code created} or {@code updated}
   */
  public static Supplier<String> when(ControlKit kit, String what, Moment moment, Finding finding) {
    return TimeText.sentence(kit, what, moment, finding);
  }

  private static WrappedText live(ControlKit kit, Supplier<String> words) {
    var prose = new WrappedText("", "muted", "small-text");
    kit.followTime(prose, () -> prose.textProperty().set(words.get()));
    return prose;
  }

  /** The id as received, else the id asked for. */
  public static String id(ProviderRecord record, Finding finding) {
    return record.id().asValue().filter(id -> !id.isEmpty()).orElse(finding.target().id());
  }
}
