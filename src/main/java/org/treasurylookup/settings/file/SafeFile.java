package org.treasurylookup.settings.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads files that may be anything, and replaces a file so that a reader, or a PC that loses power,
 * finds the old one or the new one.
 */
public final class SafeFile {
  private static final AtomicLong UNIQUE =
      new AtomicLong((ProcessHandle.current().pid() << 32) ^ (System.nanoTime() & 0xFFFF_FFFFL));
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  private SafeFile() {}

  /** Reads and writes a file. */
  @FunctionalInterface
  public interface Change {
    void make() throws IOException;
  }

  /**
   * Changes a file while no other program of this kind does. After two seconds it goes ahead all
   * the same: a lock that a network keeps must not keep a change for ever. An interrupted thread
   * makes its change too, and stays interrupted.
   */
  public static synchronized void alone(Path file, Change change) throws IOException {
    holding(file.resolveSibling(".lock"), PATIENCE, change);
  }

  /**
   * Does what may take long, such as what waits for the user, while nobody else holds a lock of its
   * own: changes of files go on meanwhile.
   *
   * @param lock a file for this alone
   * @param patience after which it goes ahead all the same
   */
  public static void holding(Path lock, Duration patience, Change change) throws IOException {
    var folder = lock.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    uninterrupted(
        () -> {
          try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long i = patience.dividedBy(BETWEEN_TRIES); i > 0 && !isLocked(channel); i--) {
              LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
            change.make();
          }
        });
  }

  /* A channel closes under a thread that is interrupted: what ends half is made once more. */
  private static void uninterrupted(Change change) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (!isMade(change)) {
        interrupted = Thread.interrupted();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean isMade(Change change) throws IOException {
    try {
      change.make();
      return true;
    } catch (ClosedByInterruptException _) {
      return false;
    }
  }

  /* Some networks know no locks: then there is nothing to wait for. */
  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  /**
   * The content of a file of limited size. What is no file is not opened: a pipe would hold the
   * reader for ever.
   *
   * @throws IOException when it is no file, cannot be read, or is larger
   */
  public static byte[] read(Path file, int largest) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "this is no file");
    }
    if (Files.exists(file) && Files.size(file) > largest) {
      throw tooLarge(file, largest);
    }
    try (var in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(largest + 1);
      if (content.length > largest) {
        throw tooLarge(file, largest);
      }
      return content;
    }
  }

  private static FileSystemException tooLarge(Path file, int largest) {
    return new FileSystemException(file.toString(), null, "larger than " + largest + " bytes");
  }

  /**
   * Writes beside the file, waits for the disk, and moves it into its place.
   *
   * @throws IOException when it cannot be written; nothing half is left behind
   */
  public static void write(Path file, byte[] content) throws IOException {
    uninterrupted(() -> write(file, content, false));
  }

  /**
   * The same, for this user's eyes only: where the system knows permissions, nobody else may read
   * the file at any time; elsewhere the home itself is the user's.
   */
  public static void writePrivately(Path file, byte[] content) throws IOException {
    uninterrupted(() -> write(file, content, true));
  }

  private static void write(Path file, byte[] content, boolean mineOnly) throws IOException {
    // Else a device or a pipe that somebody names would be taken away, and the file be in its
    // place.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new NoFile(file);
    }
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    // A name of its own: two programs may write one file at a time, and a name may be the longest.
    var fresh = file.resolveSibling(".treasury-lookup." + UNIQUE.incrementAndGet() + ".tmp");
    try {
      fill(fresh, content, mineOnly);
      move(fresh, file);
    } catch (IOException e) {
      boolean full = isFull(fresh, content.length);
      Files.deleteIfExists(fresh);
      throw full ? new NoRoom(fresh, e) : e;
    }
  }

  /* Asked before what is written half makes room again. The system says it in its own language. */
  private static boolean isFull(Path fresh, long wanted) throws IOException {
    var folder = fresh.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return false;
    }
    long missing = wanted - (Files.exists(fresh) ? Files.size(fresh) : 0);
    return Files.getFileStore(folder).getUsableSpace() <= missing;
  }

  /** The disk has less room than a file needs. */
  static final class NoRoom extends FileSystemException {
    private static final long serialVersionUID = 1L;

    NoRoom(Path file, IOException cause) {
      super(file.toString(), null, "no room");
      initCause(cause);
    }
  }

  /** What is to be written to is there, and no file. */
  static final class NoFile extends FileSystemException {
    private static final long serialVersionUID = 1L;

    NoFile(Path file) {
      super(file.toString(), null, "this is no file");
    }
  }

  private static void fill(Path fresh, byte[] content, boolean mineOnly) throws IOException {
    try (var channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            mineOnly ? mine(fresh) : new FileAttribute<?>[0])) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void move(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static FileAttribute<?>[] mine(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
