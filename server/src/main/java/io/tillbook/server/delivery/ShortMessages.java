package io.tillbook.server.delivery;

import java.util.Optional;

/**
 * Short messages to phones, where the settings name who sends them.
 *
 * @param sender empty where nobody does
 */
public record ShortMessages(Optional<SmsSender> sender) {}
