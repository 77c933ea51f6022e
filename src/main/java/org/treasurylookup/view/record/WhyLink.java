package org.treasurylookup.view.record;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.domain.check.result.Why.Step;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.record.PersonalFields;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.PopoverPlace;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.FollowEvent;
import org.treasurylookup.view.value.LowScroll;
import org.treasurylookup.view.value.SafeText;
import org.treasurylookup.view.value.ValueTable;

/** Opens the arithmetic behind a verdict or a note. */
public final class WhyLink {
  /* Of the window, for the largest size of text. */
  private static final double MOST = 0.7;

  private WhyLink() {}

  /**
   * A link that shows how we came to say it.
   *
   * @param person whether the record is about a person: then what is not known of it is masked
   */
  public static Hyperlink of(ControlKit kit, Why why, boolean person, String key) {
    return PlainControls.link(kit.words(key), link -> open(kit, why, person, link));
  }

  /** Shows how we came to say it, beside a node. */
  static void open(ControlKit kit, Why why, boolean person, Node owner) {
    var content = content(kit, why, person);
    var scroll = new LowScroll(content, "why-scroll");
    var window = owner.getScene().getWindow();
    scroll.setMaxSize(
        window.getWidth() * MOST, Math.min(window.getHeight() * MOST, PopoverPlace.room(owner)));
    scroll.setAccessibleText(kit.words("control.why"));
    var pop = new PopOver(scroll);
    pop.setTitle(scroll.getAccessibleText());
    content.addEventHandler(
        FollowEvent.FOLLOW,
        event -> {
          event.consume();
          pop.hide();
          owner.fireEvent(new FollowEvent(event.record(), event.newTab()));
        });
    PopoverPlace.open(kit, FieldPrivacy.OPEN, pop, owner);
  }

  /** The arithmetic: numbers as received, the rule, its source. */
  static Region content(ControlKit kit, Why why, boolean person) {
    var table = new ValueTable(kit);
    table.getStyleClass().add("why");
    for (var step : why.steps()) {
      add(kit, table, step, person);
    }
    String rule = kit.words(why.rule());
    table.add(kit.words("why.rule"), new WrappedText(rule));
    table.add(kit.words("why.source"), new WrappedText(kit.words(why.source())));
    return table;
  }

  /* A step that quotes a field about a person is masked like the field itself. */
  private static void add(ControlKit kit, ValueTable table, Step step, boolean person) {
    String label = kit.words(step.label());
    if (step.label().key().isEmpty() && PersonalFields.isField(label, step.value(), person)) {
      var value = new SafeText(kit, FieldPrivacy.PERSONAL, label, step.value());
      table.add(label, value, FieldPrivacy.PERSONAL, step.value());
    } else {
      table.addAmount(label, step.value(), "");
      leadsTo(label, step).ifPresent(target -> table.last().leadingTo(kit, target));
    }
  }

  /* The field is named where its value is an id; else the step may be about a record. */
  private static Optional<Target> leadsTo(String label, Step step) {
    return LinkedTargets.named(step.label()).or(() -> LinkedTargets.named(label, step.value()));
  }
}
