package org.treasurylookup.view.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.Failure.Cause;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.lookup.Diagnosis;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.tab.TabDiagnosis;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;

/**
 * The likely causes of a failure, each marked confirmed, ruled out or not tested while they are
 * tested, and what was looked at. A confirmed cause is named first. Style class {@code causes}.
 */
final class CausesView extends VBox {
  private final ControlKit kit;
  private final List<Finding> findings;
  private final TabDiagnosis examination;
  private Subscription watching = Subscription.EMPTY;

  /**
   * @param findings those with a failure
   */
  CausesView(ControlKit kit, List<Finding> findings, TabDiagnosis examination) {
    super(8);
    this.kit = kit;
    this.findings = findings;
    this.examination = examination;
    getStyleClass().add("causes");
    show();
    sceneProperty().subscribe(scene -> watch(scene != null));
  }

  private void watch(boolean visible) {
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    if (visible) {
      watching =
          Subscription.combine(
              examination.known().subscribe(this::show),
              examination.runningProperty().subscribe(_ -> show()));
    }
  }

  private void show() {
    List<Diagnosis> known = findings.stream().map(examination::of).toList();
    List<Node> nodes = new ArrayList<>();
    var causes = causes(known);
    if (!causes.isEmpty()) {
      nodes.add(heading("missing.causes"));
      causes.forEach(cause -> nodes.add(row(cause)));
    }
    if (examination.runningProperty().get()) {
      nodes.add(new WrappedText(kit.words("missing.testing"), "muted", "small-text"));
    }
    var facts = known.stream().flatMap(each -> each.facts().stream()).distinct().toList();
    if (!facts.isEmpty()) {
      nodes.add(heading("missing.facts"));
      facts.forEach(fact -> nodes.add(new WrappedText(kit.words(fact))));
    }
    getChildren().setAll(nodes);
    setManaged(!nodes.isEmpty());
  }

  /* The same cause of two answers is one cause; what was tested of it counts. What two providers
  mean by the same words is said once, where it was tested alike. */
  private List<Cause> causes(List<Diagnosis> known) {
    Map<Text, Cause> causes = new LinkedHashMap<>();
    for (var diagnosis : known) {
      for (var cause : diagnosis.failure().causes()) {
        causes.merge(cause.text(), cause, CausesView::better);
      }
    }
    Map<String, Cause> said = new LinkedHashMap<>();
    causes.values().forEach(each -> said.putIfAbsent(each.tested() + kit.words(each.text()), each));
    return said.values().stream()
        .sorted(Comparator.comparing(cause -> cause.tested() != Tested.CONFIRMED))
        .toList();
  }

  private static Cause better(Cause one, Cause other) {
    return other.tested().compareTo(one.tested()) < 0 ? other : one;
  }

  private Node row(Cause cause) {
    boolean yet = cause.tested() == Tested.NOT && examination.runningProperty().get();
    var words =
        new WrappedText(
            kit.words("tested." + (yet ? "YET" : cause.tested()), kit.words(cause.text())),
            cause.tested() == Tested.CONFIRMED ? "strong" : "plain");
    return new HBox(8, new ToneIcon(tone(cause)), words);
  }

  private static Tone tone(Cause cause) {
    return switch (cause.tested()) {
      case CONFIRMED -> Tone.ATTENTION;
      case RULED_OUT -> Tone.INACTIVE;
      case NOT -> Tone.NOTE;
    };
  }

  private Node heading(String key) {
    return new WrappedText(kit.words(key), "heading");
  }
}
