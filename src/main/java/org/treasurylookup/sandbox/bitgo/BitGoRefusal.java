package org.treasurylookup.sandbox.bitgo;

import org.treasurylookup.sandbox.http.BitGoErrors;
import org.treasurylookup.sandbox.http.SandboxReply;

/** A request that is answered with an error. */
final class BitGoRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient SandboxReply reply;

  private BitGoRefusal(SandboxReply reply) {
    super("refused", null, false, false);
    this.reply = reply;
  }

  static BitGoRefusal of(int status, String error) {
    return new BitGoRefusal(BitGoErrors.of(status, error));
  }

  SandboxReply reply() {
    return reply;
  }
}
