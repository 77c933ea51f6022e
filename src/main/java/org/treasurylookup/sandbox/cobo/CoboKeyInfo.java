package org.treasurylookup.sandbox.cobo;

import java.util.List;
import java.util.Set;
import org.treasurylookup.sandbox.http.DemoCredentials;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.http.SandboxReply;

/** What the key is and may. */
record CoboKeyInfo(Set<String> missing) {

  private static final String ROLE = "Payment viewer";

  SandboxReply reply() {
    var info =
        SandboxJson.object()
            .put("name", "Sandbox read-only key")
            .put("curve_type", "ED25519")
            .put("key", DemoCredentials.COBO_KEY)
            .put("callback_url", "")
            .set("valid_ips", SandboxJson.array(List.of("127.0.0.1")))
            .put("created_timestamp", 1735689600000L)
            .put("updated_timestamp", 1735689600000L)
            .set("expired_timestamp", SandboxJson.nothing())
            .set("role_scopes", SandboxJson.array(roles()));
    return SandboxReply.json(200, info.toString());
  }

  /** A key that lacks nothing has one role; else its roles are named after what is left. */
  private List<Object> roles() {
    return missing.isEmpty()
        ? List.of(role(ROLE))
        : CoboScopes.without(missing).stream().map(CoboKeyInfo::role).toList();
  }

  private static Object role(String name) {
    return SandboxJson.object("role_name", name, "wallet_scopes", SandboxJson.array(List.of()));
  }
}
