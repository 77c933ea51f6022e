package org.treasurylookup.view.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.treasurylookup.model.keys.KeyModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;

/** The keys of one environment: entered once, checked, remembered, replaced, forgotten. */
public final class KeysPage extends PageFrame {
  private final Environment environment;
  private final List<KeyCard> cards;

  /**
   * A page about the keys of the environment.
   *
   * @param setups one for each provider of the environment
   * @param done leads back to the tabs
   */
  public KeysPage(ControlKit kit, Environment environment, List<KeyModel> setups, Runnable done) {
    super(kit, kit.words("keys.title", environment.name()), done);
    this.environment = environment;
    this.cards = setups.stream().map(setup -> new KeyCard(kit, setup)).toList();
    List<Node> nodes = new ArrayList<>();
    nodes.add(new WrappedText(kit.words("keys.text"), "muted"));
    nodes.addAll(cards);
    nodes.add(button("keys.done", done));
    show(nodes);
  }

  @Override
  public Optional<Environment> environment() {
    return Optional.of(environment);
  }

  @Override
  public boolean asksForSecrets() {
    return true;
  }

  @Override
  public void focus() {
    cards.stream().filter(KeyCard::needsKey).findFirst().orElse(cards.getFirst()).focus();
  }

  @Override
  public void close() {
    cards.forEach(KeyCard::close);
  }
}
