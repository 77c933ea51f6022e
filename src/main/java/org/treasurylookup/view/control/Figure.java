package org.treasurylookup.view.control;

/**
 * One of the large numbers of a verdict.
 *
 * @param label what it is, in sentence case
 * @param amount the received digits, or a few words such as "5 min"
 * @param unit token or unit; may be empty
 */
public record Figure(String label, String amount, String unit) {}
