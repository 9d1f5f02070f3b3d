package io.tillbook.query.members;

import io.tillbook.api.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * By what a member is found in a list.
 *
 * @param term a tag, or the index of the beginning of a name; null where it is theirs no longer
 */
record TermView(MemberId member, @Nullable String term) {}
