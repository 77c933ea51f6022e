package org.treasurylookup.domain.check.result;

/**
 * What one account gained or lost in one token: in − out.
 *
 * @param account a merchant id or {@code developer}
 * @param token the token
 * @param amount signed, in plain decimal notation
 */
public record AccountNet(String account, String token, String amount) {}
