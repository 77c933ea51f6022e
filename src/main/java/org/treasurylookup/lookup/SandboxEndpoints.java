package org.treasurylookup.lookup;

import java.net.URI;
import org.treasurylookup.settings.keys.Secret;

/**
 * Addresses and demo credentials of the sandbox.
 *
 * @param coboBaseUrl stands for {@code https://api.cobo.com/v2}
 * @param coboSecret demo API secret, hex
 * @param coboResponseKey key its answers are signed with, hex
 * @param bitgoBaseUrl stands for {@code https://app.bitgo.com}
 * @param bitgoToken demo access token
 */
public record SandboxEndpoints(
    URI coboBaseUrl,
    Secret coboSecret,
    String coboResponseKey,
    URI bitgoBaseUrl,
    Secret bitgoToken) {}
