package org.treasurylookup.view.lock;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.treasurylookup.domain.explorer.ExplorerLinks;

/**
 * What keeps a window's records to the person in front of it.
 *
 * @param links pages of block explorers that may be opened, which no start waits for
 * @param browser opens one of them outside this program
 * @param folders shows a folder with files saved, outside this program
 * @param idle time without input until the window locks; zero for never; asked for again and again
 * @param clipboard time until copied personal data is removed from the clipboard; zero for never
 * @param clock what both times are counted by
 */
public record PrivacyGuards(
    Supplier<ExplorerLinks> links,
    Consumer<URI> browser,
    Consumer<Path> folders,
    Supplier<Duration> idle,
    Supplier<Duration> clipboard,
    InstantSource clock) {}
