package io.tillbook.api.checkout;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a signed code says of its use.
 *
 * @param memberMark tells for whom it is; missing where it is for whoever has it
 * @param until the first moment after its time
 */
public record BearerTerms(@Nullable Long memberMark, OffsetDateTime until) {}
