package org.treasurylookup.sandbox.http;

/** A request that is answered with an error. */
public final class SandboxRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient SandboxReply reply;

  public SandboxRefusal(SandboxReply reply) {
    super("refused", null, false, false);
    this.reply = reply;
  }

  public SandboxReply reply() {
    return reply;
  }
}
