package org.treasurylookup.model.side;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.check.Level;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.trail.Trail;
import org.treasurylookup.text.Text;

/** A watch as a file remembers it: what changed is not in it, only that something did, and when. */
final class Remembering {
  private Remembering() {}

  static Optional<Watched> read(Trail.Watch kept) {
    return Target.parse(kept.target())
        .map(
            target ->
                new Watched(
                    new Ref(target, kept.environment()),
                    kept.since(),
                    kept.asked(),
                    kept.status(),
                    "",
                    Level.ofCode(kept.level()),
                    kept.changed().isPresent() ? List.of(Text.of("watch.earlier")) : List.of(),
                    Optional.empty(),
                    kept.ended()));
  }

  static Trail.Watch written(Watched watched, String sha256) {
    return new Trail.Watch(
        watched.ref().target().toString(),
        watched.ref().environment(),
        watched.since(),
        watched.asked(),
        watched.status(),
        watched.level().map(Level::code).orElse(""),
        sha256,
        watched.isNew() ? watched.asked() : Optional.empty(),
        watched.ended());
  }
}
