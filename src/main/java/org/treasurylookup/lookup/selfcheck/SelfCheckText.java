package org.treasurylookup.lookup.selfcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.http.ConnectionFacts.Tls;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.key.KeyReport;
import org.treasurylookup.lookup.KeyCheck;
import org.treasurylookup.lookup.KeyService;
import org.treasurylookup.lookup.selfcheck.SelfCheck.Row;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.text.Text;

/** A self-check in plain words, for the command {@code doctor} and the page in the window. */
public final class SelfCheckText {
  private SelfCheckText() {}

  /** The lines before all hosts: what the program does at all, policy and key store. */
  public static List<Text> heading(String version, Policy policy, KeyService keys) {
    List<Text> lines = new ArrayList<>();
    lines.add(Text.of("selfcheck.heading", version));
    lines.add(
        policy
            .file()
            .map(file -> Text.of("selfcheck.policy", file.toString(), policy.organisation()))
            .orElseGet(() -> Text.of("selfcheck.noPolicy")));
    policy
        .logForwarding()
        .ifPresent(url -> lines.add(Text.of("selfcheck.policy.forwarding", url.toString())));
    policy
        .timeStampService()
        .ifPresent(url -> lines.add(Text.of("selfcheck.policy.stamps", url.toString())));
    policy.desk().ifPresent(desk -> lines.add(Text.of("selfcheck.policy.desk", desk.name())));
    lines.add(
        policy.rememberKeys().orElse(true)
            ? Text.of(
                keys.hasKeystore() ? "selfcheck.keystore" : "selfcheck.noKeystore",
                keys.keystoreName())
            : Text.of("selfcheck.keystoreForbidden"));
    return lines;
  }

  /** The lines about one host: the first is a heading. */
  public static List<Text> of(Row row) {
    List<Text> lines = new ArrayList<>();
    String provider = row.provider().label();
    var url = row.url();
    lines.add(
        url.isPresent()
            ? Text.of("selfcheck.host", row.environment(), provider, url.get().toString())
            : Text.of("selfcheck.inside", row.environment(), provider));
    if (url.isEmpty()) {
      return lines;
    }
    if (!row.recognised()) {
      lines.add(Text.of("selfcheck.unrecognised", url.get().getHost()));
    }
    lines.add(Text.of("selfcheck.paths", Text.list(row.paths())));
    lines.add(
        row.proxy()
            .map(proxy -> Text.of("selfcheck.proxy", proxy))
            .orElseGet(() -> Text.of("selfcheck.noProxy")));
    lines.add(Text.of("selfcheck.reached." + row.reached(), provider));
    row.connection().flatMap(connection -> connection.tls()).ifPresent(tls -> lines.add(tls(tls)));
    row.clockAhead().ifPresent(ahead -> lines.add(clock(ahead)));
    lines.add(key(row));
    row.key().flatMap(KeyCheck::report).ifPresent(report -> lines.addAll(report(report)));
    row.key().ifPresent(key -> key.warnings().forEach(warning -> lines.add(warning.text())));
    row.failure().ifPresent(failure -> lines.addAll(failure(failure)));
    return lines;
  }

  private static Text tls(Tls tls) {
    return Text.of(
        "selfcheck.tls",
        tls.version(),
        tls.issuer(),
        tls.subject(),
        tls.until().map(Instant::toString).orElse("?"));
  }

  private static Text clock(Duration ahead) {
    String seconds = Long.toString(ahead.abs().toSeconds());
    if (!Answer.isClockOff(ahead)) {
      return Text.of("selfcheck.clock.fits", seconds);
    }
    return Text.of(ahead.isNegative() ? "selfcheck.clock.slow" : "selfcheck.clock.fast", seconds);
  }

  private static Text key(Row row) {
    return row.facts()
        .map(facts -> Text.of("selfcheck.key.since", facts.rememberedAt().toString()))
        .orElseGet(() -> Text.of("selfcheck.key." + row.kept()));
  }

  private static List<Text> report(KeyReport report) {
    List<Text> lines = new ArrayList<>();
    lines.add(Text.of("selfcheck.key.accepted", report.name()));
    lines.add(Text.of("selfcheck.key.rights", Text.list(report.rights())));
    if (!report.addresses().isEmpty()) {
      lines.add(Text.of("selfcheck.key.addresses", Text.list(report.addresses())));
    }
    time("selfcheck.key.created", report.created()).ifPresent(lines::add);
    time("selfcheck.key.expires", report.expires()).ifPresent(lines::add);
    return lines;
  }

  private static Optional<Text> time(String key, Optional<Instant> time) {
    return time.map(instant -> Text.of(key, instant.toString()));
  }

  private static List<Text> failure(Failure failure) {
    List<Text> lines = new ArrayList<>();
    lines.add(Text.of("selfcheck.problem", failure.headline()));
    failure
        .causes()
        .forEach(cause -> lines.add(Text.of("selfcheck.cause." + cause.tested(), cause.text())));
    lines.add(Text.of("selfcheck.next", failure.next()));
    return lines;
  }
}
