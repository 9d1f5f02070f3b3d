package io.tillbook.api.members.tier;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which tier a member had from a moment on, until the next one.
 *
 * @param tier its name; null for none
 * @param from since when
 */
public record PastTier(@Nullable String tier, OffsetDateTime from) {}
