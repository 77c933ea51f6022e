package org.treasurylookup.sandbox.scenario;

/** What a scenario answers for: one of the three records. */
public enum ScenarioKind {
  ORDER("cobo:order:"),
  BATCH("cobo:batch:"),
  /** A BitGo Go Network allocation or deallocation. */
  ALLOCATION("bitgo:allocation:");

  private final String prefix;

  ScenarioKind(String prefix) {
    this.prefix = prefix;
  }

  /** The target as the command line takes it, for example {@code cobo:order:5001}. */
  public String target(String id) {
    return prefix + id;
  }
}
