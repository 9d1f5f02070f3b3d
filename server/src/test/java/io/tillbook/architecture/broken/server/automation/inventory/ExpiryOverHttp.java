package io.tillbook.architecture.broken.server.automation.inventory;

import io.tillbook.architecture.broken.server.http.commands.Endpoint;

/** Sends its commands by the endpoint. */
public final class ExpiryOverHttp {
    String send(Endpoint endpoint) {
        return endpoint.answer();
    }
}
