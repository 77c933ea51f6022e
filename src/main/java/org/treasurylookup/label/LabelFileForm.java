package org.treasurylookup.label;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.file.FileForms;
import org.treasurylookup.settings.file.KeptFile;

/** The file as written. An entry that makes no sense is left out; the others stand. */
record LabelFileForm(@Nullable Integer version, @Nullable List<@Nullable LabelForm> labels)
    implements KeptFile.Form<Labels> {
  static final int VERSION = 1;

  static LabelFileForm of(List<Label> labels) {
    return new LabelFileForm(VERSION, FileForms.of(labels, LabelForm::of));
  }

  @Override
  public Labels toValue() {
    var read = FileForms.read(labels, LabelForm::toLabel);
    return Labels.of(read.stream().limit(Labels.MOST).toList());
  }

  record LabelForm(
      @Nullable String value,
      @Nullable String label,
      @Nullable String environment,
      @Nullable String changed) {

    static LabelForm of(Label from) {
      String place = from.environment();
      return new LabelForm(
          from.value(), from.words(), place.isEmpty() ? null : place, from.changed().toString());
    }

    Optional<Label> toLabel() {
      return value == null || label == null
          ? Optional.empty()
          : Optional.of(
              new Label(value, label, Objects.requireNonNullElse(environment, ""), time()));
    }

    private Instant time() {
      return FileForms.time(changed).orElse(Instant.EPOCH);
    }
  }
}
