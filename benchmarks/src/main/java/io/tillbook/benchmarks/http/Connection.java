package io.tillbook.benchmarks.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SocketChannel;

/**
 * One HTTP/1.1 connection that is kept open. Written by hand, because on the machine that also runs the server a full
 * HTTP client would take a good part of what is to be measured. It waits for an answer until it is closed, which
 * another thread may do: a time limit would cost another system call each.
 */
public final class Connection implements Closeable {
    private final SocketChannel channel;
    private final AnswerReader answers;
    private final Ascii message = new Ascii();
    private final String headers;

    /** Connects to a server. */
    public Connection(Target server) throws IOException {
        URI address = server.address();
        headers = " HTTP/1.1\r\nHost: " + address.getHost() + ":" + address.getPort()
                + server.token().map(token -> "\r\nAuthorization: Bearer " + token).orElse("") + "\r\nContent-Type: ";
        channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        answers = new AnswerReader(channel);
    }

    /** Sends a request and waits for the whole answer. */
    public Answer exchange(Request request) throws IOException {
        message.clear()
                .add(request.method())
                .add(" ")
                .add(request.path())
                .add(headers)
                .add(request.mediaType())
                .add("\r\nContent-Length: ")
                .add(request.body().length())
                .add("\r\n\r\n")
                .add(request.body())
                .writeTo(channel);
        return answers.read();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
