package org.treasurylookup.app.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second start hands over to the window that runs. */
class SingleInstanceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration IMPATIENCE = Duration.ofMillis(300);

  @TempDir Path temporary = Path.of("");
  private Path home = Path.of("");
  private Path run = Path.of("");

  @BeforeEach
  void folders() {
    home = temporary.resolve("home");
    run = temporary.resolve("run");
  }

  private InstanceClaim claim(InstanceHandover handover) throws IOException {
    return SingleInstance.claim(PrivateFolder.at(run), home, handover, PATIENCE);
  }

  private SingleInstance first() throws IOException {
    return ((InstanceClaim.First) claim(words())).instance();
  }

  private static InstanceHandover words(String... words) {
    return new InstanceHandover(Optional.of("development"), List.of(words), "token");
  }

  private Path socket() throws IOException {
    try (var files = Files.list(run)) {
      return files.filter(f -> f.toString().endsWith(".socket")).findFirst().orElseThrow();
    }
  }

  @Test
  void whatTheSecondStartWasGivenReachesTheFirst() throws Exception {
    BlockingQueue<InstanceHandover> taken = new LinkedBlockingQueue<>();
    try (var first = first()) {
      first.serve(taken::add);
      var handover = words("cobo:order:5001", "treasury-lookup://sandbox/cobo/order/Übung");
      assertThat(claim(handover)).isEqualTo(new InstanceClaim.HandedOver());
      assertThat(taken.take()).isEqualTo(handover);
    }
  }

  @Test
  void whoWaitsForAFirstThatEndsIsTheFirstThen() throws Exception {
    BlockingQueue<InstanceClaim> claims = new LinkedBlockingQueue<>();
    var first = first();
    Thread.ofVirtual().start(() -> claims.add(unchecked(words("cobo:order:1"))));
    first.close();
    var claim = claims.take();
    assertThat(claim).isInstanceOf(InstanceClaim.First.class);
    ((InstanceClaim.First) claim).instance().close();
  }

  @Test
  void aHomeBehindALinkIsTheSameBeforeAndAfterItIsMade() throws Exception {
    var there = Files.createDirectory(temporary.resolve("there"));
    home = Files.createSymbolicLink(temporary.resolve("link"), there).resolve("home");
    try (var _ = first()) {
      Files.createDirectory(home);
      assertThat(SingleInstance.claim(PrivateFolder.at(run), home, words(), IMPATIENCE))
          .isEqualTo(new InstanceClaim.Alone());
    }
  }

  @Test
  void aHomeOfTwoMachinesHasAWindowOnEachAndNoneHandsOverToTheOther() throws Exception {
    try (var here = at("here");
        var there = at("there")) {
      here.serve(_ -> {});
      there.serve(_ -> {});
      assertThat(SingleInstance.claim(PrivateFolder.at(run), home, "there", words(), PATIENCE))
          .isEqualTo(new InstanceClaim.HandedOver());
    }
  }

  private SingleInstance at(String machine) throws IOException {
    var claim = SingleInstance.claim(PrivateFolder.at(run), home, machine, words(), IMPATIENCE);
    return ((InstanceClaim.First) claim).instance();
  }

  @Test
  void theFirstMayStillBeOpeningItsWindow() throws Exception {
    BlockingQueue<InstanceHandover> taken = new LinkedBlockingQueue<>();
    BlockingQueue<InstanceClaim> claims = new LinkedBlockingQueue<>();
    try (var first = first()) {
      Thread.ofVirtual().start(() -> claims.add(unchecked(words("cobo:order:1"))));
      first.serve(taken::add);
      assertThat(claims.take()).isEqualTo(new InstanceClaim.HandedOver());
      assertThat(taken.take().words()).containsExactly("cobo:order:1");
    }
  }

  private InstanceClaim unchecked(InstanceHandover handover) {
    try {
      return claim(handover);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void anotherHomeIsAnotherWindow() throws Exception {
    try (var _ = first()) {
      home = temporary.resolve("other");
      var other = claim(words());
      assertThat(other).isInstanceOf(InstanceClaim.First.class);
      ((InstanceClaim.First) other).instance().close();
    }
  }

  @Test
  void afterTheFirstIsClosedTheNextIsFirst() throws Exception {
    var closed = first();
    closed.serve(_ -> {});
    closed.close();
    first().close();
    try (var files = Files.list(run)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".socket"));
    }
  }

  @Test
  void aWindowThatCannotListenLeavesTheNextToBeFirst() throws Exception {
    try (var first = first()) {
      Files.createDirectories(socketToBe().resolve("in the way"));
      first.serve(_ -> {});
      assertThat(claim(words())).isInstanceOf(InstanceClaim.First.class);
    }
  }

  private Path socketToBe() throws IOException {
    try (var files = Files.list(run)) {
      String lock = files.findFirst().orElseThrow().getFileName().toString();
      return run.resolve(lock.replace(".lock", ".socket"));
    }
  }

  @Test
  void aSocketLeftBehindByACrashIsStale() throws Exception {
    Path left;
    try (var first = first()) {
      first.serve(_ -> {});
      left = socket();
    }
    try (var crashed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      crashed.bind(UnixDomainSocketAddress.of(left));
    }
    assertThat(left).exists();
    try (var first = first()) {
      first.serve(_ -> {});
      assertThat(claim(words())).isEqualTo(new InstanceClaim.HandedOver());
    }
  }

  @Test
  void aFirstThatHangsIsNotWaitedForForEver() throws Exception {
    try (var _ = first()) {
      assertThat(SingleInstance.claim(PrivateFolder.at(run), home, words(), IMPATIENCE))
          .isEqualTo(new InstanceClaim.Alone());
    }
  }

  @Test
  void rubbishOnTheSocketIsNotTaken() throws Exception {
    BlockingQueue<InstanceHandover> taken = new LinkedBlockingQueue<>();
    try (var first = first()) {
      first.serve(taken::add);
      try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
        channel.write(ByteBuffer.wrap(new byte[] {'G', 'E', 'T', ' ', '/', 0, 0, 0}));
        assertThat(isAnswered(channel)).isFalse();
      }
      assertThat(claim(words("cobo:order:1"))).isEqualTo(new InstanceClaim.HandedOver());
      assertThat(taken.take().words()).containsExactly("cobo:order:1");
    }
  }

  private static boolean isAnswered(SocketChannel channel) {
    try {
      return channel.read(ByteBuffer.allocate(1)) >= 0;
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void twoStartsAtOnceHaveTheSameFolder() throws Exception {
    for (int i = 0; i < 50; i++) {
      var fresh = run.resolveSibling("fresh" + i);
      var together = new CyclicBarrier(2);
      Callable<PrivateFolder> start =
          () -> {
            together.await();
            return PrivateFolder.at(fresh);
          };
      try (var both = Executors.newFixedThreadPool(2)) {
        var starts = List.of(both.submit(start), both.submit(start));
        for (var each : starts) {
          assertThat(each.get().path()).isEqualTo(fresh);
        }
      }
    }
  }

  @Test
  void aFolderOpenToOthersIsRefused() throws Exception {
    assumePosix();
    Files.createDirectory(run);
    Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThatThrownBy(() -> PrivateFolder.at(run)).hasMessageContaining("open to other users");
  }

  @Test
  void aFolderThatIsALinkIsRefused() throws Exception {
    assumePosix();
    var real = temporary.resolve("real");
    Files.createDirectory(
        real, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.createSymbolicLink(run, real);
    assertThatThrownBy(() -> PrivateFolder.at(run)).isInstanceOf(IOException.class);
  }

  @Test
  void theSocketOfAnotherUserIsRefused() throws Exception {
    assumePosix();
    UserPrincipal nobody =
        FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    BlockingQueue<InstanceHandover> taken = new LinkedBlockingQueue<>();
    try (var first = first()) {
      first.serve(taken::add);
      var ofNobody = new PrivateFolder(run, Optional.of(nobody));
      assertThat(SingleInstance.claim(ofNobody, home, words("cobo:order:1"), IMPATIENCE))
          .isEqualTo(new InstanceClaim.Alone());
      assertThat(taken).isEmpty();
    }
  }

  @Test
  void theFolderIsTheSessionsOwnWhereThereIsOne() {
    var variables = Map.of("XDG_RUNTIME_DIR", temporary.toString());
    assertThat(PrivateFolder.place(home, "linux", variables))
        .isEqualTo(temporary.resolve("treasury-lookup"));
    assertThat(PrivateFolder.place(home, "linux", Map.of())).isEqualTo(home.resolve("run"));
    assertThat(PrivateFolder.place(home, "linux", Map.of("XDG_RUNTIME_DIR", "relative")))
        .isEqualTo(home.resolve("run"));
  }

  private static void assumePosix() {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
  }
}
