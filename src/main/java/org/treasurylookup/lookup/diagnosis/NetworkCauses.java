package org.treasurylookup.lookup.diagnosis;

import java.net.URI;
import java.util.Set;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.HostReachability;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.text.Text;

/** Tests why a host was not reached. */
public final class NetworkCauses {
  private static final Set<FailureCode> ON_THE_WAY =
      Set.of(
          FailureCode.UNREACHABLE,
          FailureCode.TIMEOUT,
          FailureCode.CUT_SHORT,
          FailureCode.TLS,
          FailureCode.PROXY_AUTH);

  private NetworkCauses() {}

  public static Failure test(
      Failure failure, URI url, HostReachability hosts, Cancellation cancellation) {
    if (!ON_THE_WAY.contains(failure.code())) {
      return failure;
    }
    var causes = new CauseTests(failure);
    test(causes, url, hosts, cancellation);
    return causes.failure();
  }

  static void test(CauseTests causes, URI url, HostReachability hosts, Cancellation cancellation) {
    var found = hosts.look(url, cancellation);
    causes.say("offline", found.offline() ? Tested.CONFIRMED : Tested.RULED_OUT);
    causes.fact(
        "proxy." + found.chosenBy(),
        url.getHost(),
        found.proxy().<Object>map(p -> p).orElseGet(() -> Text.of("diagnosis.fact.proxy.none")));
    hosts.remarks().forEach(remark -> causes.fact("said", remark));
    if (found.proxy().isPresent()) {
      causes.replace("proxy", Tested.NOT, "proxy.used", found.proxy().get());
    } else {
      causes.exact("proxy", Tested.NOT, "proxy.none", url.getHost());
    }
    if (found.resolved()) {
      causes.exact("name", Tested.RULED_OUT, "name.of", found.name());
      causes.fact("addresses", found.name(), Text.list(found.addresses()));
    } else {
      causes.replace("name", Tested.CONFIRMED, "name.of", found.name());
    }
  }
}
