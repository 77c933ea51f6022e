package org.treasurylookup.settings.names;

/**
 * What a provider says of a chain, each in its own words; empty for what it did not say.
 *
 * @param id its id, such as {@code ARBITRUM}
 * @param symbol of the coin that fees are paid in, such as {@code ETH}
 * @param caip2 its id by CAIP-2, such as {@code eip155:42161}
 * @param confirmations how many are waited for
 */
public record ChainName(String id, String symbol, String caip2, String confirmations) {}
