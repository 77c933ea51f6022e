package org.treasurylookup.endurance;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Something a person does.
 *
 * @param name what it is called in the journal
 * @param weight how often it is done among those that can be done
 * @param when whether it can be done with what is to be seen
 * @param steps the steps of {@link Hands}, with what chance decides in them
 */
record Act(
    String name,
    int weight,
    Predicate<WatchedProgram.Sight> when,
    Function<RandomGenerator, List<String>> steps) {
  /** An act that is the same each time. */
  static Act of(String name, int weight, Predicate<WatchedProgram.Sight> when, String... steps) {
    return new Act(name, weight, when, _ -> List.of(steps));
  }
}
