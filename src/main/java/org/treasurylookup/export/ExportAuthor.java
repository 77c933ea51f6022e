package org.treasurylookup.export;

import java.time.Instant;

/**
 * Who writes a file, and with what.
 *
 * @param user name of the user at this PC
 */
public record ExportAuthor(String user, String version, Instant at) {}
