/**
 * Contract of members (会员): customers whom the chain knows, what is known of them as persons, and by what they are
 * found. Their personal data are sealed under a key of each; points, tiers and cards are not in it.
 */
@NullMarked
package io.tillbook.api.members;

import org.jspecify.annotations.NullMarked;
