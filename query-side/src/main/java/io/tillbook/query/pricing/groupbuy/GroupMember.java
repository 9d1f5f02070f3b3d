package io.tillbook.query.pricing.groupbuy;

import io.tillbook.api.kernel.MemberId;
import java.time.OffsetDateTime;

/**
 * Somebody in a group.
 *
 * @param joinedAt since when
 */
record GroupMember(MemberId member, OffsetDateTime joinedAt) {}
