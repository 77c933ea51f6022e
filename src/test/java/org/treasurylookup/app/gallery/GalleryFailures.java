package org.treasurylookup.app.gallery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Failure.Cause;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.lookup.Diagnosis;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/**
 * Troubles of a company's network and keys as they are told, each under an id of its own: no
 * picture can wait for a proxy that asks or a clock that is off. Asks nobody.
 */
final class GalleryFailures implements LookupStarter {
  private static final String HOST = "api.cobo.com";
  private static final String PROXY = "proxy.company.com:8080";
  private static final Instant NOW = Instant.parse("2026-11-21T09:14:07Z");
  private static final Text SYSTEM = fact("proxy.SYSTEM", HOST, PROXY);
  private static final Text LAST = fact("answered", HOST, "2026-11-21T08:52:31Z");
  private static final Cause PROXIED = cause(Tested.NOT, "proxy.used", PROXY);

  private static final Map<String, Diagnosis> ALL =
      Map.of(
          "SHOW-UNREACHABLE",
          told(
              FailureCode.UNREACHABLE,
              List.of(
                  cause(Tested.CONFIRMED, "name.of", HOST),
                  cause(Tested.NOT, "proxy.none", HOST),
                  cause(Tested.RULED_OUT, "offline")),
              List.of(fact("proxy.SYSTEM", HOST, Text.of("diagnosis.fact.proxy.none")), LAST),
              HOST),
          "SHOW-PAC",
          told(
              FailureCode.UNREACHABLE,
              List.of(cause(Tested.NOT, "firewall"), PROXIED, cause(Tested.RULED_OUT, "offline")),
              List.of(SYSTEM, fact("addresses", "proxy.company.com", "10.20.0.8"), LAST),
              HOST),
          "SHOW-PROXY",
          told(
              FailureCode.PROXY_AUTH,
              List.of(cause(Tested.CONFIRMED, "proxy.OTHER_SCHEME", "negotiate, ntlm"), PROXIED),
              List.of(SYSTEM, fact("addresses", "proxy.company.com", "10.20.0.8")),
              HOST),
          "SHOW-TLS",
          told(
              FailureCode.TLS,
              List.of(
                  cause(Tested.CONFIRMED, "tls.issuer", "CN=Company Web Gateway", "CN=" + HOST),
                  cause(Tested.NOT, "tls.inspection"),
                  cause(Tested.NOT, "tls.policy")),
              List.of(SYSTEM, LAST),
              HOST),
          "SHOW-TIMEOUT",
          told(
              FailureCode.TIMEOUT,
              List.of(cause(Tested.CONFIRMED, "phase.WAITING")),
              List.of(SYSTEM, LAST),
              HOST,
              "30"),
          "SHOW-ENVIRONMENT",
          told(
              FailureCode.COBO_AUTH,
              List.of(
                  cause(Tested.CONFIRMED, "cobo.environment.named", "development"),
                  cause(Tested.RULED_OUT, "cobo.activation"),
                  cause(Tested.RULED_OUT, "cobo.ip"),
                  cause(Tested.RULED_OUT, "clock.fits")),
              List.of(fact("key.age", "12")),
              HOST),
          "SHOW-AGE",
          told(
              FailureCode.COBO_AUTH,
              List.of(
                  cause(Tested.NOT, "cobo.temporary.over", "41"),
                  cause(Tested.NOT, "key.addresses", "203.0.113.7"),
                  cause(Tested.RULED_OUT, "clock.fits"),
                  cause(Tested.RULED_OUT, "cobo.environment")),
              List.of(fact("key.age", "41")),
              HOST));

  /** Whether a target is one of the troubles. */
  static boolean isKnown(Target target) {
    return ALL.containsKey(target.id());
  }

  private static Cause cause(Tested tested, String key, Object... arguments) {
    return new Cause(Text.of("cause." + key, arguments), tested);
  }

  private static Text fact(String key, Object... arguments) {
    return Text.of("diagnosis.fact." + key, arguments);
  }

  private static Diagnosis told(
      FailureCode code, List<Cause> causes, List<Text> facts, Object... arguments) {
    String key = "failure." + code;
    return new Diagnosis(
        Failure.onTheWay(
            code, Text.of(key + ".headline", arguments), causes, Text.of(key + ".next", arguments)),
        facts);
  }

  @Override
  public Running start(
      Target target,
      Environment environment,
      Consumer<RequestProgress.Step> steps,
      Consumer<Finding> done) {
    done.accept(Finding.failed(target, environment, known(target).failure(), NOW));
    return () -> {};
  }

  @Override
  public Running examine(Finding finding, Consumer<Diagnosis> told, Runnable done) {
    told.accept(known(finding.target()));
    done.run();
    return () -> {};
  }

  private static Diagnosis known(Target target) {
    var diagnosis = ALL.get(target.id());
    if (diagnosis == null) {
      throw new IllegalArgumentException("no trouble " + target.id());
    }
    return diagnosis;
  }
}
