package org.treasurylookup.app.instance;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;

/**
 * A folder only this user can enter, on this machine, for sockets and locks.
 *
 * @param user who the folder belongs to; empty on Windows, where the profile's access list keeps
 *     others out
 */
record PrivateFolder(Path path, Optional<UserPrincipal> user) {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  /**
   * The folder of this user.
   *
   * @param home the folder of settings, used where the system has no better place
   * @throws IOException when there is none that belongs to this user alone
   */
  static PrivateFolder standard(Path home) throws IOException {
    return at(
        place(home, System.getProperty("os.name", "").toLowerCase(Locale.ROOT), System.getenv()));
  }

  static Path place(Path home, String system, Map<String, String> variables) {
    String variable = system.startsWith("windows") ? "LOCALAPPDATA" : "XDG_RUNTIME_DIR";
    String name = system.startsWith("windows") ? "Treasury Lookup/run" : "treasury-lookup";
    return Optional.ofNullable(variables.get(variable))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .filter(folder -> folder.isAbsolute() && Files.isDirectory(folder))
        .map(folder -> folder.resolve(name))
        .orElseGet(() -> home.resolve("run"));
  }

  /** Makes the folder if need be and sees that it is this user's alone. */
  static PrivateFolder at(Path path) throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(path);
      return new PrivateFolder(path, Optional.empty());
    }
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      var mine = PosixFilePermissions.fromString("rwx------");
      try {
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(mine));
      } catch (FileAlreadyExistsException e) {
        /* Another start may have made it meanwhile. */
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          throw e;
        }
      }
    }
    var attributes =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    // Not createTempFile: its random numbers take longer than all the rest.
    var probe = Files.createFile(path.resolve("who-" + System.nanoTime()));
    try {
      var user = Files.getOwner(probe);
      boolean open = attributes.permissions().stream().anyMatch(OTHERS::contains);
      if (!attributes.owner().equals(user) || open) {
        throw new IOException(path + " is open to other users");
      }
      return new PrivateFolder(path, Optional.of(user));
    } finally {
      Files.delete(probe);
    }
  }

  /**
   * Sees that the other end of a connection is a program of the same user.
   *
   * @throws IOException when it is not
   */
  void checkPeer(SocketChannel channel) throws IOException {
    if (user.isEmpty() || !channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
      return;
    }
    var peer = channel.getOption(ExtendedSocketOptions.SO_PEERCRED);
    if (!peer.user().equals(user.get())) {
      throw new IOException("the other end belongs to " + peer.user().getName());
    }
  }
}
