package org.treasurylookup.lookup.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.key.KeyReport;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeyCheck;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.text.Text;

/** Tests why Cobo did not accept a key. */
record CoboCauses(LookupService lookups, CauseTests causes) {
  private static final Pattern ADDRESS = Pattern.compile("\\b[0-9]{1,3}(\\.[0-9]{1,3}){3}\\b");

  /**
   * HTTP 401. Code 2024 stands for several causes, which only Cobo's words tell apart.
   *
   * @param twins Cobo's other environments, which are asked with the same key
   */
  void auth(Finding finding, List<Environment> twins, Cancellation cancellation) {
    words(causes.original().vendorMessage().orElse("").toLowerCase(Locale.ROOT));
    var facts = lookups.storedFacts(finding.environment(), Provider.COBO);
    var check = lookups.keyChecker().check(finding.environment(), Provider.COBO, cancellation);
    if (check.isPresent() && check.get().isAccepted()) {
      causes.unlessConfirmed("cobo.environment", Tested.RULED_OUT);
      causes.unlessConfirmed("cobo.activation", Tested.RULED_OUT);
      causes.unlessConfirmed("cobo.ip", Tested.RULED_OUT);
      causes.say("cobo.curve", Tested.RULED_OUT);
      address(check.get().report().map(KeyReport::addresses).orElse(List.of()));
      return;
    }
    for (var other : twins) {
      if (lookups.acceptsKeyElsewhere(finding.environment(), other, cancellation)) {
        causes.replace(
            "cobo.environment", Tested.CONFIRMED, "cobo.environment.named", other.name());
        causes.unlessConfirmed("cobo.activation", Tested.RULED_OUT);
        causes.unlessConfirmed("cobo.ip", Tested.RULED_OUT);
        causes.say("cobo.curve", Tested.RULED_OUT);
        return;
      }
    }
    facts.ifPresent(known -> stored(known, finding));
    address(facts.map(Secrets.Noted::addresses).orElse(List.of()));
  }

  /* Cobo names the address it saw, which this PC does not know; the list is what it told before. */
  private void address(List<String> allowed) {
    var words = ADDRESS.matcher(causes.original().vendorMessage().orElse(""));
    if (!words.find()) {
      return;
    }
    String seen = words.group();
    if (allowed.isEmpty()) {
      causes.exact("cobo.ip", Tested.CONFIRMED, "cobo.ip.seen", seen);
    } else {
      String key = causes.names("key.addresses") ? "key.addresses" : "cobo.ip";
      causes.exact(
          key,
          allowed.contains(seen) ? Tested.RULED_OUT : Tested.CONFIRMED,
          "cobo.ip.listed",
          seen,
          Text.list(allowed));
    }
  }

  private void words(String said) {
    if (said.contains("environment") || said.contains("not registered")) {
      causes.say("cobo.environment", Tested.CONFIRMED);
    } else if (said.contains("whitelist") || said.contains("allowlist") || said.contains("ip ")) {
      causes.say("cobo.ip", Tested.CONFIRMED);
    } else if (said.contains("clock") || said.contains("nonce") || said.contains("timestamp")) {
      clock();
    } else if (said.contains("activ")) {
      causes.say("cobo.activation", Tested.CONFIRMED);
    } else if (said.contains("signature")) {
      causes.replace("cobo.signature", Tested.CONFIRMED, "cobo.signature");
    }
  }

  /* Measured by the Date header, which is not the time of the question, and may be a proxy's. */
  private void clock() {
    causes.exact("clock.fits", Tested.CONFIRMED, "cobo.clock");
  }

  private void stored(Secrets.Noted facts, Finding finding) {
    facts
        .expires()
        .ifPresent(
            end ->
                causes.replace(
                    "cobo.activation",
                    end.isAfter(finding.now()) ? Tested.NOT : Tested.CONFIRMED,
                    "key.ends",
                    end.toString()));
    if (!facts.addresses().isEmpty()) {
      causes.replace("cobo.ip", Tested.NOT, "key.addresses", Text.list(facts.addresses()));
    }
  }

  /** HTTP 403: the key is accepted, so what it may do can be asked. */
  void forbidden(Finding finding, Cancellation cancellation) {
    lookups
        .keyChecker()
        .check(finding.environment(), Provider.COBO, cancellation)
        .flatMap(KeyCheck::report)
        .filter(report -> !report.rights().isEmpty())
        .ifPresent(
            report ->
                causes.exact(
                    "cobo.role",
                    causes.tested("cobo.role"),
                    "cobo.role.named",
                    Text.list(report.rights())));
  }
}
