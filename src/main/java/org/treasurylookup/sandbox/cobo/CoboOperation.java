package org.treasurylookup.sandbox.cobo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.treasurylookup.sandbox.http.SandboxReply;

/**
 * Something that can be asked.
 *
 * @param pattern segments of the path below the version; {@code *} stands for an id
 * @param scope the permission it needs; empty if none
 * @param handler makes the answer from the ids in the path and the parameters
 */
record CoboOperation(
    List<String> pattern, String scope, BiFunction<List<String>, CoboQuery, SandboxReply> handler) {

  private static final String ID = "*";

  static CoboOperation of(
      String path, String scope, BiFunction<List<String>, CoboQuery, SandboxReply> handler) {
    return new CoboOperation(List.of(path.split("/")), scope, handler);
  }

  /** The ids in a path, if it is this operation's. */
  Optional<List<String>> ids(List<String> path) {
    if (path.size() != pattern.size()) {
      return Optional.empty();
    }
    var ids = new ArrayList<String>();
    for (var index = 0; index < path.size(); index++) {
      var segment = path.get(index);
      if (pattern.get(index).equals(ID) && !segment.isEmpty()) {
        ids.add(segment);
      } else if (!pattern.get(index).equals(segment)) {
        return Optional.empty();
      }
    }
    return Optional.of(ids);
  }
}
