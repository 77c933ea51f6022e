package org.treasurylookup.lookup.diagnosis;

import org.treasurylookup.api.bitgo.TrustOrg;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.key.KeyReport;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeyCheck;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/** Tests why BitGo did not accept a token or an id. */
record BitgoCauses(LookupService lookups, CauseTests causes) {
  private static final String SCOPE = "settlement_network_read";

  /** HTTP 401. A token is shown to no other host, as it opens what it is shown to. */
  void auth(Finding finding, Cancellation cancellation) {
    var check = lookups.keyChecker().check(finding.environment(), Provider.BITGO, cancellation);
    if (check.isPresent() && check.get().isAccepted()) {
      causes.say("bitgo.expired", Tested.RULED_OUT);
      causes.say("bitgo.environment", Tested.RULED_OUT);
      causes.say("bitgo.hmac", Tested.RULED_OUT);
      causes.say("bitgo.ip", Tested.RULED_OUT);
      return;
    }
    lookups
        .storedFacts(finding.environment(), Provider.BITGO)
        .ifPresent(
            facts -> {
              facts
                  .expires()
                  .ifPresent(
                      end ->
                          causes.replace(
                              "bitgo.expired",
                              end.isAfter(finding.now()) ? Tested.RULED_OUT : Tested.CONFIRMED,
                              "key.ends",
                              end.toString()));
              if (!facts.addresses().isEmpty()) {
                causes.replace(
                    "bitgo.ip", Tested.NOT, "key.addresses", Text.list(facts.addresses()));
              }
            });
  }

  /** HTTP 403: the token is accepted, so what it may do can be asked. */
  void forbidden(Finding finding, Cancellation cancellation) {
    lookups
        .keyChecker()
        .check(finding.environment(), Provider.BITGO, cancellation)
        .flatMap(KeyCheck::report)
        .ifPresent(report -> rights(report, finding));
  }

  private void rights(KeyReport report, Finding finding) {
    if (!report.rights().isEmpty()) {
      boolean reads = report.rights().contains(SCOPE);
      causes.say("bitgo.scope", reads ? Tested.RULED_OUT : Tested.CONFIRMED);
    }
    boolean adminRoute =
        finding.environment().bitgo().filter(side -> side.route() == BitgoRoute.ADMIN).isPresent();
    if (adminRoute) {
      causes.say(
          "bitgo.admin", report.adminRights().isEmpty() ? Tested.CONFIRMED : Tested.RULED_OUT);
    }
    causes.exact("bitgo.trustOrg", Tested.NOT, "bitgo.trustOrg.named", trustOrg(finding));
  }

  /** HTTP 400: the id and the trust organisation can be looked at. */
  static void id(Finding finding, CauseTests causes) {
    if (finding.target().kind() != Kind.BITGO_ALLOCATION) {
      return;
    }
    boolean uuid = Target.isUuid(finding.target().id());
    causes.say("bitgo.uuid", uuid ? Tested.RULED_OUT : Tested.CONFIRMED);
    boolean known = TrustOrg.ALL.contains(trustOrg(finding));
    causes.say("bitgo.trustOrgMissing", known ? Tested.RULED_OUT : Tested.CONFIRMED);
  }

  static String trustOrg(Finding finding) {
    return finding
        .target()
        .trustOrg()
        .or(() -> finding.environment().bitgo().map(Environment.Bitgo::defaultTrustOrg))
        .orElse("");
  }
}
