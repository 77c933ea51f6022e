package org.treasurylookup.domain.check.money;

import java.util.Optional;

/**
 * A coin of BitGo's table.
 *
 * @param name BitGo's name; letter case counts
 * @param decimals decimal places of the coin's unit over its base unit, 0 to 24
 * @param symbol symbol to show beside an amount; none for test coins, whose asset is named like the
 *     real one
 */
public record Coin(String name, int decimals, Optional<String> symbol) {}
