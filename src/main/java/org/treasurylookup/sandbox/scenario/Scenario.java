package org.treasurylookup.sandbox.scenario;

/**
 * One id the sandbox knows, and what asking for it shows.
 *
 * @param kind which record answers
 * @param id the id to ask for; letters, digits, {@code - . _ ~} only
 * @param description one line, plain text, no full stop
 */
public record Scenario(ScenarioKind kind, String id, String description) {

  /** The target as the command line takes it, for example {@code cobo:order:5001}. */
  public String target() {
    return kind.target(id);
  }
}
