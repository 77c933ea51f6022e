package org.treasurylookup.view.action;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/** All actions as a user reads them: the name, and the keys that do it. */
public final class ActionKeys {
  private ActionKeys() {}

  /** The first keys of each action by the key of its name; none where it is in the menu alone. */
  public static Map<String, List<String>> all() {
    return Arrays.stream(ActionName.values())
        .collect(Collectors.toMap(ActionName::key, ActionKeys::first));
  }

  private static List<String> first(ActionName action) {
    return action.keys().stream()
        .limit(1)
        .map(KeyCombination::getDisplayText)
        .map(keys -> keys.replace("←", "Left").replace("→", "Right").replace("Escape", "Esc"))
        .toList();
  }
}
