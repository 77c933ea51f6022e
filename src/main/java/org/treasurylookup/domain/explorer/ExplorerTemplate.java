package org.treasurylookup.domain.explorer;

/**
 * A page of an organisation in the place of a built-in one.
 *
 * @param chain Cobo's chain id
 * @param transaction https address with {@code {hash}}; empty for none
 * @param address https address with {@code {address}}; empty for none
 */
public record ExplorerTemplate(String chain, String transaction, String address) {}
