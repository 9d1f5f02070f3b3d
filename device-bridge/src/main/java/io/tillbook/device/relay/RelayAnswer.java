package io.tillbook.device.relay;

import tools.jackson.databind.JsonNode;

/**
 * What a till is answered.
 *
 * @param status after HTTP
 * @param body JSON
 */
public record RelayAnswer(int status, JsonNode body) {}
