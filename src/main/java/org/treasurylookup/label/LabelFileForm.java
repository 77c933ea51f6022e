package org.treasurylookup.label;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.file.KeptFile;

/** The file as written. An entry that makes no sense is left out; the others stand. */
record LabelFileForm(@Nullable Integer version, @Nullable List<@Nullable LabelForm> labels)
    implements KeptFile.Form<Labels> {
  static final int VERSION = 1;

  static LabelFileForm of(List<Label> labels) {
    List<@Nullable LabelForm> forms = new ArrayList<>();
    labels.forEach(label -> forms.add(LabelForm.of(label)));
    return new LabelFileForm(VERSION, forms);
  }

  @Override
  public Labels toValue() {
    return labels == null
        ? Labels.NONE
        : Labels.of(
            labels.stream()
                .filter(Objects::nonNull)
                .map(LabelForm::toLabel)
                .flatMap(Optional::stream)
                .limit(Labels.MOST)
                .toList());
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
      try {
        return changed == null ? Instant.EPOCH : Instant.parse(changed);
      } catch (DateTimeException _) {
        return Instant.EPOCH;
      }
    }
  }
}
