package org.treasurylookup.sandbox;

/** A scenario together with the way it is played. Nothing is built before it is asked for. */
record Scene(Scenario scenario, Play play) {

  /** Makes the answer for one request. */
  @FunctionalInterface
  interface Play {
    Reply answer(Asked asked);
  }

  static Scene of(Kind kind, String id, String description, Play play) {
    return new Scene(new Scenario(kind, id, description), play);
  }
}
