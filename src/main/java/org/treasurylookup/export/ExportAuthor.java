package org.treasurylookup.export;

import java.time.Instant;

/**
 * Who writes a file, and with what.
 *
 * @param user name of the user at this PC
 * @param version of this program
 * @param at when
 */
public record ExportAuthor(String user, String version, Instant at) {}
