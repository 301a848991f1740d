package org.bingbi.embedded.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request byte by byte, as no well-behaved client sends it. */
final class RawRequest implements Closeable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    private RawRequest(Socket socket) {
        this.socket = socket;
    }

    static RawRequest to(URI address, String head) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        RawRequest request = new RawRequest(socket);
        request.send((head.replace("\n", "\r\n") + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return request;
    }

    void send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** A body of so many bytes, until the server wants no more of it. */
    void sendBody(int length, boolean chunked) {
        byte[] piece = new byte[8 * 1024];
        try {
            for (int sent = 0; sent < length; sent += piece.length) {
                if (chunked) {
                    send((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
                send(piece);
                if (chunked) {
                    send(new byte[] {'\r', '\n'});
                }
            }
            if (chunked) {
                send("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException wantsNoMore) {
            // it has answered, or closed
        }
    }

    /** No more comes from this side. */
    void endSending() throws IOException {
        socket.shutdownOutput();
    }

    /** The status of the last answer, past any 100 Continue; 0 when the server closed without a word. */
    int status() {
        try {
            InputStream in = socket.getInputStream();
            while (true) {
                String line = line(in);
                if (line.isEmpty()) {
                    return 0;
                }
                int status = Integer.parseInt(line.split(" ")[1]);
                if (status != 100) {
                    return status;
                }
                line(in);
            }
        } catch (IOException reset) {
            return 0;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
