package org.treasurylookup.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.sandbox.http.SandboxReply;

/**
 * A scenario together with the way it is played. Nothing is built before it is asked for.
 *
 * @param steps how many looks it takes until it has come to its end; 1 for a record that stands
 */
public record ScenarioScene(Scenario scenario, Play play, int steps) {

  /** Makes the answer for one request. */
  @FunctionalInterface
  interface Play {
    SandboxReply answer(ScenarioRequest asked);
  }

  static ScenarioScene of(ScenarioKind kind, String id, String description, Play play) {
    return new ScenarioScene(new Scenario(kind, id, description), play, 1);
  }

  /** The same moving on with each look, until this many have been taken. */
  ScenarioScene moving(int looks) {
    return new ScenarioScene(scenario, play, looks);
  }

  /** Whether a look may show something else than the one before. */
  public boolean moves() {
    return steps > 1;
  }

  @SafeVarargs
  static List<ScenarioScene> together(List<ScenarioScene>... groups) {
    var all = new ArrayList<ScenarioScene>();
    for (var group : groups) {
      all.addAll(group);
    }
    return all;
  }
}
