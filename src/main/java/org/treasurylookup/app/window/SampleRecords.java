package org.treasurylookup.app.window;

import java.util.List;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.view.outcome.EmptyView.Sample;

/** Records of the sandbox worth a first look. */
public final class SampleRecords {
  /** In the order shown. */
  public static final List<Sample> ALL =
      List.of(
          new Sample("sample.order", Target.of(Kind.COBO_ORDER, "O20250304-M1001-1001")),
          new Sample(
              "sample.batch", Target.of(Kind.COBO_BATCH, "5b0ed293-f728-40b4-b1f6-86b88cd51384")),
          new Sample(
              "sample.allocation",
              Target.of(Kind.BITGO_ALLOCATION, "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f")),
          new Sample("sample.moving.order", Target.of(Kind.COBO_ORDER, "O20250316-M1002-0042")),
          new Sample(
              "sample.moving.allocation",
              Target.of(Kind.BITGO_ALLOCATION, "6e3a1c58-47f2-4d09-b1c6-92d85e07ab34")));

  private SampleRecords() {}
}
