package org.treasurylookup.history.entry;

/**
 * A line of the audit as it stands in the chain.
 *
 * @param number from 1
 * @param canonical the line in the form that is hashed
 * @param hash of it and of all before it, lower-case hex
 */
public record AuditLink(long number, String canonical, String hash) {}
