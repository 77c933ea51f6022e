package org.treasurylookup.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.sandbox.http.SandboxReply;

/** A scenario together with the way it is played. Nothing is built before it is asked for. */
public record ScenarioScene(Scenario scenario, Play play) {

  /** Makes the answer for one request. */
  @FunctionalInterface
  interface Play {
    SandboxReply answer(ScenarioRequest asked);
  }

  static ScenarioScene of(ScenarioKind kind, String id, String description, Play play) {
    return new ScenarioScene(new Scenario(kind, id, description), play);
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
