package org.treasurylookup.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldChain;
import org.treasurylookup.sandbox.world.form.WorldKind;

/** Everybody who pays and everybody who is paid, by number. */
final class WorldParties {

  static final int COUNTERPARTIES = 240;
  static final int DESTINATIONS = 3 * WorldMerchants.TRADING;

  private static final long SINCE = 1_717_200_000;
  private static final long STEP = 61_200;
  private static final int PEOPLE_EVERY = 3;
  private static final List<List<String>> NAMES =
      SandboxJson.file("party-names.txt").lines().map(line -> List.of(line.split(", "))).toList();
  private static final List<String> FIRST = NAMES.get(0);
  private static final List<String> SECOND = NAMES.get(1);
  private static final List<String> GIVEN = NAMES.get(2);
  private static final List<String> FAMILY = NAMES.get(3);
  private static final List<String> COUNTRIES =
      List.of("GBR", "DEU", "NLD", "FRA", "USA", "SGP", "NOR", "JPN", "ESP", "FIN", "CHE", "CHN");
  private static final List<WorldChain> CHAINS =
      List.of(WorldChain.ETH, WorldChain.TRON, WorldChain.SOL, WorldChain.ARBITRUM);

  private WorldParties() {}

  /** Checksums take a while, so nobody is made before somebody asks, and then once. */
  private static final class Known {
    static final List<WorldParty> COUNTERPARTIES =
        IntStream.range(0, WorldParties.COUNTERPARTIES)
            .mapToObj(number -> party("counterparty", WorldKind.COUNTERPARTY, number, CHAINS))
            .toList();
    static final List<WorldParty> DESTINATIONS =
        IntStream.range(0, WorldParties.DESTINATIONS)
            .mapToObj(
                number -> party("destination", WorldKind.DESTINATION, number, CHAINS.subList(0, 2)))
            .toList();
  }

  static List<WorldParty> counterparties() {
    return Known.COUNTERPARTIES;
  }

  /** Each merchant has three. */
  static List<WorldParty> destinations() {
    return Known.DESTINATIONS;
  }

  private static WorldParty party(
      String role, WorldKind kind, int number, List<WorldChain> chains) {
    var isDestination = kind == WorldKind.DESTINATION;
    var isPerson = number % PEOPLE_EVERY == 1;
    var merchant = isDestination ? WorldMerchants.at(number / 3).id() : null;
    var name = isPerson ? name(GIVEN, FAMILY, number) : name(FIRST, SECOND, number + chains.size());
    var domain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    var created = SINCE + number * STEP;
    return new WorldParty(
        role,
        ScatteredNumber.uuid(kind.number(number)),
        isPerson ? "Individual" : "Organization",
        name,
        COUNTRIES.get(number % COUNTRIES.size()),
        (isDestination ? "finance@" : "treasury@") + domain + ".example",
        (number % 180 + 3) + " " + FIRST.get((number * 5) % FIRST.size()) + " Street",
        merchant,
        created,
        addresses(role, kind, number, chains, created));
  }

  private static List<WorldParty.Address> addresses(
      String role, WorldKind kind, int number, List<WorldChain> chains, long created) {
    var addresses = new ArrayList<WorldParty.Address>();
    for (var chain : chains) {
      var index = (kind.code() * 1_000_000L + number) * 10 + chain.code;
      addresses.add(
          new WorldParty.Address(
              ScatteredNumber.uuid(WorldKind.ADDRESS.number(index)),
              owned(role, number, chain),
              chain,
              number % 29 == 28 ? "Medium" : "Low",
              created + chain.code * 60L));
    }
    return addresses;
  }

  /** One key serves all chains of Ethereum's kind. */
  private static String owned(String role, int number, WorldChain chain) {
    return chain.address(role + " " + number);
  }

  private static String name(List<String> first, List<String> second, int number) {
    return first.get(number % first.size()) + " " + second.get(number % second.size());
  }
}
