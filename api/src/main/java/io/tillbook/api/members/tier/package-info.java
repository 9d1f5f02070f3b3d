/** Tiers of members (会员等级): what a member has spent of late, and what the chain promises for it. */
@NullMarked
package io.tillbook.api.members.tier;

import org.jspecify.annotations.NullMarked;
