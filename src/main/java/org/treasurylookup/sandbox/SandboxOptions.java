package org.treasurylookup.sandbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.treasurylookup.sandbox.bitgo.BitGoRoutes;
import org.treasurylookup.sandbox.cobo.CoboScopes;
import org.treasurylookup.sandbox.world.World;

/**
 * What is not usual about a sandbox.
 *
 * @param orders how many orders its world has, about
 * @param withoutScopes permissions its key and tokens lack
 */
public record SandboxOptions(int orders, Set<String> withoutScopes) {

  /** More would have ids of other forms. */
  public static final int MOST_ORDERS = 1_000_000;

  public static final SandboxOptions USUAL = new SandboxOptions(World.USUAL_ORDERS, Set.of());

  /** Keeps what it is given. */
  public SandboxOptions {
    withoutScopes = Set.copyOf(withoutScopes);
  }

  /**
   * As the program's built-in sandbox is started: {@code -Dtreasurylookup.sandbox.orders=100000}
   * fills its lists, {@code -Dtreasurylookup.sandbox.without=payment_balance.read} takes
   * permissions away, to try what a key that lacks them shows.
   */
  public static SandboxOptions chosen() {
    var without = System.getProperty("treasurylookup.sandbox.without", "");
    return new SandboxOptions(
        Integer.getInteger("treasurylookup.sandbox.orders", World.USUAL_ORDERS),
        without.isEmpty() ? Set.of() : Set.of(without.split(",")));
  }

  /** The permissions that can be taken away. */
  public static List<String> scopes() {
    return Stream.concat(CoboScopes.all().stream(), Stream.of(BitGoRoutes.SCOPE)).toList();
  }

  public SandboxOptions orders(int number) {
    return new SandboxOptions(number, withoutScopes);
  }

  public SandboxOptions without(Set<String> scopes) {
    return new SandboxOptions(orders, scopes);
  }
}
