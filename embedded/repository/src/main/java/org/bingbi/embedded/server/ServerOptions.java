package org.bingbi.embedded.server;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What stands on the command line.
 *
 * @param port 0 for any free one
 * @param command words that are no options, such as {@code account create zhang}; empty to serve
 */
record ServerOptions(Path data, int port, String address, boolean demo, List<String> command) {

    static final String USAGE =
            """
            Usage: BingbiServer [--data DIR] [--port N] [--address A] [--demo]
                   BingbiServer [--data DIR] account create|password|enable|disable NAME   (a password is read from standard input)
            --data     the folder that holds everything (default: data)
            --port     the port to listen on, 0 for any free one (default: 8080)
            --address  the address to listen on (default: 127.0.0.1, this machine only)
            --demo     fills a new data folder with demo accounts and records""";

    static ServerOptions parse(String... arguments) {
        Path data = Path.of("data");
        int port = 8080;
        String address = "127.0.0.1";
        boolean demo = false;
        List<String> command = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            switch (argument) {
                case "--data" -> data = Path.of(value(argument, rest));
                case "--port" -> port = port(value(argument, rest));
                case "--address" -> address = value(argument, rest);
                case "--demo" -> demo = true;
                default -> {
                    if (argument.startsWith("-")) {
                        throw new UsageException("Unknown option " + argument);
                    }
                    command.add(argument);
                }
            }
        }
        return new ServerOptions(data, port, address, demo, List.copyOf(command));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new UsageException("The option " + option + " needs a value");
        }
        return rest.pop();
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, together with numbers out of range
        }
        throw new UsageException("The port '" + value + "' is not a whole number from 0 to 65535");
    }

    /** The command line cannot be understood; the message says why. */
    static final class UsageException extends RuntimeException {

        UsageException(String message) {
            super(message);
        }
    }
}
