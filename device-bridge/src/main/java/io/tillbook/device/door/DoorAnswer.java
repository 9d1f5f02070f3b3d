package io.tillbook.device.door;

import tools.jackson.databind.JsonNode;

/**
 * What a till is answered.
 *
 * @param status after HTTP
 * @param body JSON
 */
public record DoorAnswer(int status, JsonNode body) {}
