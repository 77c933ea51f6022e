package org.treasurylookup.lookup;

import java.io.IOException;
import org.treasurylookup.api.http.WireServer;

/** A server that answers every question the same. */
public final class WireCobo {
  private WireCobo() {}

  public static WireServer saying(String statusLine, String body) throws IOException {
    return WireServer.saying(
        statusLine
            + "\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  public static WireServer refusing() throws IOException {
    return saying(
        "HTTP/1.1 401 Unauthorized",
        "{\"error_code\":2024,\"error_message\":\"Authentication failed\",\"error_id\":\"e1\"}");
  }
}
