/** Tests of the contract of tiers. */
@NullMarked
package io.tillbook.api.members.tier;

import org.jspecify.annotations.NullMarked;
