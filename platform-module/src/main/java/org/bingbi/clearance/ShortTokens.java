package org.bingbi.clearance;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for each address that a token is refused for its length, so that an administrator need not guess. The token is not said. */
public final class ShortTokens {

    private static final Logger LOG = LoggerFactory.getLogger(ShortTokens.class);
    private static final int MOST_ADDRESSES = 1000;

    private final Set<String> said = new HashSet<>();

    /**
     * @param configured whether its digest is the one in the settings
     * @return whether it was said now
     */
    public synchronized boolean refused(String address, boolean configured) {
        if (said.size() >= MOST_ADDRESSES || !said.add(address + configured)) {
            return false;
        }
        if (configured) {
            LOG.warn(
                    "Clearance refused the token from {}: its digest is configured, but it is shorter than {} characters."
                            + " Make a longer one (openssl rand -hex 32) and set its digest in bingbi.clearance.token-sha256",
                    address,
                    Credentials.SHORTEST);
        } else {
            LOG.warn(
                    "Clearance refused a token of fewer than {} characters from {}; tokens have {} or more",
                    Credentials.SHORTEST,
                    address,
                    Credentials.SHORTEST);
        }
        return true;
    }
}
