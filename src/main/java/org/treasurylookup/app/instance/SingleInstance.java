package org.treasurylookup.app.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The one window of a user and home folder. Who holds the lock file is the one that runs; the
 * operating system lets go of the lock however a program ends, so a socket file left behind by a
 * crash is known to be stale, and two starts at once cannot both win.
 */
public final class SingleInstance implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SingleInstance.class.getName());
  private static final int TAKEN = 1;
  private static final int MOST_ERRORS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private final PrivateFolder folder;
  private final Path socket;
  private final FileChannel lockFile;
  private @Nullable ServerSocketChannel server;

  private SingleInstance(PrivateFolder folder, Path socket, FileChannel lockFile) {
    this.folder = folder;
    this.socket = socket;
    this.lockFile = lockFile;
  }

  /**
   * Asks to be the one window of a home folder, or hands over to it.
   *
   * @param home folder of settings; need not exist
   */
  public static InstanceClaim claim(Path home, InstanceHandover handover) {
    try {
      return claim(PrivateFolder.standard(home), home, handover, PATIENCE);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(System.Logger.Level.WARNING, "This window stands alone: {0}", e.toString());
      return new InstanceClaim.Alone();
    }
  }

  static InstanceClaim claim(
      PrivateFolder folder, Path home, InstanceHandover handover, Duration patience)
      throws IOException {
    return claim(folder, home, machine(), handover, patience);
  }

  static InstanceClaim claim(
      PrivateFolder folder, Path home, String machine, InstanceHandover handover, Duration patience)
      throws IOException {
    String name = name(home, machine);
    var socket = folder.path().resolve(name + ".socket");
    var lockFile =
        FileChannel.open(
            folder.path().resolve(name + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      var claim = claim(new SingleInstance(folder, socket, lockFile), handover, patience);
      if (!(claim instanceof InstanceClaim.First)) {
        lockFile.close();
      }
      return claim;
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  /* The one that holds the lock may not serve yet, or end before it does. */
  private static InstanceClaim claim(
      SingleInstance one, InstanceHandover handover, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    do {
      if (tryLock(one.lockFile) != null) {
        return new InstanceClaim.First(one);
      }
      if (!handover.fits()) {
        return new InstanceClaim.Alone();
      }
      var taken = one.handOver(handover, Duration.ofNanos(end - System.nanoTime()));
      if (taken.isPresent()) {
        return taken.get() ? new InstanceClaim.HandedOver() : new InstanceClaim.Alone();
      }
      pause();
    } while (System.nanoTime() < end);
    return new InstanceClaim.Alone();
  }

  /* Within one JVM a second try throws instead of returning nothing. */
  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  /* Paths of sockets may have some 100 characters only, homes more. */
  private static String name(Path home, String machine) {
    var sum = new CRC32C();
    sum.update((real(home) + machine).getBytes(StandardCharsets.UTF_8));
    return "window-" + HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /* A home may be reached through a link, and before the first start it is not there yet. */
  private static Path real(Path home) {
    var path = home.toAbsolutePath().normalize();
    for (var above = path; above != null; above = above.getParent()) {
      try {
        return above.toRealPath().resolve(above.relativize(path));
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "Not there yet: {0}", e.toString());
      }
    }
    return path;
  }

  /* A home on a network is that of several machines, and none can hand over to another. */
  private static String machine() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
    } catch (IOException _) {
      return System.getenv().getOrDefault("COMPUTERNAME", "");
    }
  }

  /* Empty while nobody listens. */
  private Optional<Boolean> handOver(InstanceHandover handover, Duration patience) {
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        var _ = new Deadline(channel, patience)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      folder.checkPeer(channel);
      handover.write(new DataOutputStream(Channels.newOutputStream(channel)));
      return Optional.of(Channels.newInputStream(channel).read() == TAKEN);
    } catch (ClosedChannelException e) {
      LOG.log(System.Logger.Level.WARNING, "The window that runs does not answer", e);
      return Optional.of(false);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Not yet: {0}", e.toString());
      return Optional.empty();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Takes what later starts hand over, from now on until closed. A start before that waits for it:
   * the window comes first.
   *
   * @param taker told on a thread of its own
   */
  public synchronized void serve(Consumer<InstanceHandover> taker) {
    try {
      var listening = listen();
      server = listening;
      Thread.ofVirtual().name("single-instance").start(() -> accept(listening, taker));
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(System.Logger.Level.WARNING, "This window stands alone: {0}", e.toString());
      close();
    }
  }

  private ServerSocketChannel listen() throws IOException {
    Files.deleteIfExists(socket);
    var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      return listening.bind(UnixDomainSocketAddress.of(socket));
    } catch (IOException | RuntimeException e) {
      listening.close();
      throw e;
    }
  }

  private void accept(ServerSocketChannel server, Consumer<InstanceHandover> taker) {
    int errors = 0;
    while (errors < MOST_ERRORS) {
      try {
        var channel = server.accept();
        Thread.ofVirtual().start(() -> take(channel, taker));
        errors = 0;
      } catch (ClosedChannelException _) {
        return;
      } catch (IOException e) {
        errors++;
        LOG.log(System.Logger.Level.WARNING, "A second start could not be heard", e);
      }
    }
  }

  private void take(SocketChannel channel, Consumer<InstanceHandover> taker) {
    try (channel;
        var _ = new Deadline(channel, PATIENCE)) {
      folder.checkPeer(channel);
      var handover = InstanceHandover.read(new DataInputStream(Channels.newInputStream(channel)));
      taker.accept(handover);
      Channels.newOutputStream(channel).write(TAKEN);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "A second start was not understood: {0}", e.toString());
    }
  }

  /** Lets the next start be the first. */
  @Override
  public synchronized void close() {
    try {
      if (server != null) {
        server.close();
        Files.deleteIfExists(socket);
      }
      lockFile.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Left behind: {0}", e.toString());
    }
  }

  /** Closes a channel when its time is over: blocking channels have no time-out of their own. */
  private static final class Deadline implements AutoCloseable {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread waiting;

    Deadline(SocketChannel channel, Duration time) {
      waiting =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      Thread.sleep(time);
                      if (!over.get()) {
                        channel.close();
                      }
                    } catch (InterruptedException | IOException _) {
                      Thread.currentThread().interrupt();
                    }
                  });
    }

    @Override
    public void close() {
      over.set(true);
      waiting.interrupt();
    }
  }
}
