package org.treasurylookup.history.forward;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.AuditLink;
import org.treasurylookup.settings.file.HomeFolder;
import org.treasurylookup.text.Text;

/**
 * Sends each line of the audit to the organisation's collector, in order, from where it was left
 * the last time. A line is taken off the rest when the collector has it; while it cannot be reached
 * the lines wait in the store. After an interruption some may come twice, which their number tells;
 * none is left out. Where what was sent is not of the audit that is there now, all of it is sent,
 * and a line of the audit says so. On a thread of its own: a collector that does not answer keeps
 * nobody waiting, least of all the desk.
 */
public final class AuditForwarding implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(AuditForwarding.class.getName());
  private static final int AT_ONCE = 500;
  private static final Duration SOON = Duration.ofMillis(500);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration LAST_TRY = Duration.ofSeconds(3);

  private final LookupHistory history;
  private final URI address;
  private final SyslogReceiver receiver;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor thread;
  private boolean planned;
  private Duration wait = FIRST_WAIT;
  private volatile Optional<Text> problem = Optional.empty();
  private volatile Optional<Text> anew = Optional.empty();

  /**
   * Forwards what is audited from now on, and what was left from before.
   *
   * @param address {@code tls://host:port} or {@code tcp://host:port}
   * @param tls sockets that trust whom the program trusts; asked for when they are needed
   */
  public AuditForwarding(
      LookupHistory history, URI address, Supplier<SSLSocketFactory> tls, Clock clock) {
    this.history = history;
    this.address = address;
    this.receiver = new SyslogReceiver(address, tls);
    this.clock = clock;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("audit-forwarding").factory());
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setKeepAliveTime(5, TimeUnit.SECONDS);
    thread.allowCoreThreadTimeOut(true);
    history.onAudited(() -> plan(SOON));
  }

  /**
   * Why the last lines could not be sent, or that in this run all were sent once more; empty while
   * all is well.
   */
  public Optional<Text> problem() {
    return problem.or(() -> anew);
  }

  /* What comes while a sending is planned goes with it. */
  private synchronized void plan(Duration after) {
    if (planned) {
      return;
    }
    try {
      var _ = thread.schedule(this::send, after.toMillis(), TimeUnit.MILLISECONDS);
      planned = true;
    } catch (RejectedExecutionException _) {
      // The program ends; the rest is sent the next time.
    }
  }

  private void send() {
    synchronized (this) {
      planned = false;
    }
    try {
      beginAnewIfOther();
      while (sendSome()) {
        wait = FIRST_WAIT;
      }
      problem = Optional.empty();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "audit lines wait: {0}", e.toString());
      problem = Optional.of(Text.of(said(e), address.toString()));
      plan(wait);
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
    } catch (CompletionException _) {
      // The history could not be read; it tells why itself.
    } catch (RuntimeException e) {
      ProgramFault.report(e);
    }
  }

  /* A number that another audit came to must not keep back the lines of this one. */
  private void beginAnewIfOther() {
    if (history.ask(store -> store.auditOutbox().beginAnew(this::line)).join()) {
      LOG.log(System.Logger.Level.WARNING, "what was sent is of another audit: all is sent again");
      anew = Optional.of(Text.of("forwarding.anew", address.toString()));
    }
  }

  private AuditLine line(String sent) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new AuditLine(at, HomeFolder.user(), AuditEvent.FORWARD, "", "", "anew " + sent);
  }

  private boolean sendSome() throws IOException {
    List<AuditLink> links = history.ask(store -> store.auditOutbox().waiting(AT_ONCE)).join();
    if (links.isEmpty()) {
      return false;
    }
    String host = hostName();
    long process = ProcessHandle.current().pid();
    receiver.send(
        links.stream()
            .map(link -> SyslogMessage.framed(link, clock.instant(), host, process))
            .toList());
    var last = links.getLast();
    history
        .ask(
            store -> {
              store.auditOutbox().sent(last);
              return last;
            })
        .join();
    return true;
  }

  private static String said(IOException e) {
    return e instanceof SSLException ? "forwarding.untrusted" : "forwarding.problem";
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "";
    }
  }

  /** Sends what can be sent shortly, and ends; the rest is sent the next time. */
  @Override
  public void close() {
    if (thread.isShutdown()) {
      return;
    }
    thread.execute(this::send);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_TRY.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
