package io.tillbook.server.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Short messages to phones.
 *
 * @param sender who sends them: {@code simulator}, which sends none, or the name of a provider on the class path;
 *     without it there are none
 */
@ConfigurationProperties(prefix = "tillbook.sms", ignoreUnknownFields = false)
public record SmsProperties(@Nullable String sender) {}
