package org.treasurylookup.domain.check.result;

/**
 * What one account gained or lost in one token: in − out.
 *
 * @param account a merchant id or {@code developer}
 */
public record AccountNet(String account, Amount amount) {}
