package org.treasurylookup.sandbox.cobo;

import org.treasurylookup.sandbox.http.CoboErrors;
import org.treasurylookup.sandbox.http.SandboxReply;

/** A request that is answered with an error. */
final class CoboRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient SandboxReply reply;

  private CoboRefusal(SandboxReply reply) {
    super("refused", null, false, false);
    this.reply = reply;
  }

  static CoboRefusal badParameter(String what) {
    return new CoboRefusal(CoboErrors.badParameter(what));
  }

  static CoboRefusal badStatus(String word) {
    return new CoboRefusal(CoboErrors.badStatus(word));
  }

  static CoboRefusal missing(String name) {
    return new CoboRefusal(CoboErrors.missingParameter(name));
  }

  SandboxReply reply() {
    return reply;
  }
}
