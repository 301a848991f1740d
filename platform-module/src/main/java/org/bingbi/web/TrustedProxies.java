package org.bingbi.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The proxies in front of this server, whose word for who has called is taken; anybody may write the same header. */
public final class TrustedProxies {

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private final Set<String> addresses;

    /**
     * @param setting their addresses as this server sees them, by comma; blank where there is none
     * @throws IllegalArgumentException when one is no address, so that a slip is seen at the start
     */
    public TrustedProxies(String setting) {
        this.addresses = Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(TrustedProxies::checked)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String checked(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("bingbi.web.trusted-proxies: each must be an IP address");
        }
        return address;
    }

    /** The address that a request comes from: the last one that no trusted proxy has. */
    public String caller(Request request) {
        return caller(request.address(), request.forwardedFor());
    }

    /** @param forwarded what proxies say, each adding at the end, to the line or below it, whom it was called by */
    String caller(String address, String forwarded) {
        String caller = address;
        List<String> said = List.of(forwarded.split(","));
        for (int at = said.size() - 1; at >= 0 && addresses.contains(caller); at--) {
            String before = said.get(at).strip();
            if (!ADDRESS.matcher(before).matches()) {
                return caller;
            }
            caller = before;
        }
        return caller;
    }
}
