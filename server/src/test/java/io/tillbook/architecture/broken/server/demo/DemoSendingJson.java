package io.tillbook.architecture.broken.server.demo;

import io.tillbook.architecture.broken.server.http.commands.Endpoint;

/** Sends its commands by the endpoint. */
public final class DemoSendingJson {
    String send(Endpoint endpoint) {
        return endpoint.answer();
    }
}
