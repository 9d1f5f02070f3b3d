package io.tillbook.query.members;

import io.tillbook.api.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Whose a number is, by its hash.
 *
 * @param member null where it is free again
 */
record NumberView(@Nullable MemberId member) {}
