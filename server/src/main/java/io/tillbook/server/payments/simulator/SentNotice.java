package io.tillbook.server.payments.simulator;

import java.net.URI;
import java.util.Map;

/**
 * A notice that a simulated provider has sent.
 *
 * @param to where
 * @param body not copied
 * @param status how it was answered
 */
@SuppressWarnings("ArrayRecordComponent")
public record SentNotice(URI to, Map<String, String> headers, byte[] body, int status) {}
