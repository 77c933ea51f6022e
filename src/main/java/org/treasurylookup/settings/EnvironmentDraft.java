package org.treasurylookup.settings;

import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.settings.Environment.Kind;
import org.treasurylookup.settings.EnvironmentsFile.BitgoEntry;
import org.treasurylookup.settings.EnvironmentsFile.CoboEntry;
import org.treasurylookup.settings.EnvironmentsFile.Entry;
import org.treasurylookup.settings.file.FileWords;

/**
 * An environment as a user types it; what is left empty is not written.
 *
 * @param coboUrl address of Cobo; empty for an environment without Cobo
 * @param coboKey public key that Cobo's answers are signed with, when it is not Cobo's own
 * @param bitgoUrl address of BitGo; empty for an environment without BitGo
 */
public record EnvironmentDraft(
    String name,
    Kind kind,
    String coboUrl,
    String coboKey,
    String bitgoUrl,
    BitgoRoute route,
    String enterpriseId,
    BitgoAuth auth) {

  Entry toEntry() {
    return new Entry(
        name.strip(),
        kind.code(),
        coboUrl.isBlank() ? null : new CoboEntry(coboUrl.strip(), text(coboKey)),
        bitgoUrl.isBlank()
            ? null
            : new BitgoEntry(
                bitgoUrl.strip(),
                FileWords.written(route),
                text(enterpriseId),
                null,
                FileWords.written(auth)));
  }

  private static @Nullable String text(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }
}
