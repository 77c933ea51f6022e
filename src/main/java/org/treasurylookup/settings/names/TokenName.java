package org.treasurylookup.settings.names;

/**
 * What a provider says of a token, each in its own words; empty for what it did not say.
 *
 * @param id its id, such as {@code ETH_USDT}
 * @param name such as {@code Tether USD}
 * @param symbol such as {@code USDT}
 * @param decimals how many digits its amounts have behind the point
 */
public record TokenName(String id, String name, String symbol, String decimals, String chain) {}
