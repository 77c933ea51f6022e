package org.treasurylookup.history.entry;

import java.util.Optional;
import org.treasurylookup.lookup.KeptFinding;

/**
 * A look-up of somebody at the desk.
 *
 * @param entry its line; of the result the outcome alone where the finding is not shared
 * @param workstation name of the PC, as it reports itself
 * @param login as which the PC was logged in at the desk's database, which vouches for it
 * @param kept what was found; empty where that is not shared, or cannot be opened
 * @param unknownKey fingerprint of the desk's key that it was sealed with, where that is not known
 */
public record DeskLook(
    HistoryEntry entry,
    String workstation,
    String login,
    Optional<KeptFinding> kept,
    Optional<String> unknownKey) {}
